/** `summarize`: sums up a file without keeping anything, or a recording of the library. */
import { Option } from 'commander';
import type { Point, SummaryBody, SummaryLength, SummaryType } from '../../../contract';
import { summaryType } from '../../../contract/summaries';
import type { Context } from '../context';
import { findEntry } from '../ids';
import { inputPath, looksLikeId } from '../input';
import { type AddVerb, examples } from '../program';
import { reasonOf } from '../views/removal';
import { printSummary } from '../views/summary';
import { languageOption } from './language';

interface SummarizeOptions {
  type: SummaryType;
  length: SummaryLength;
  method: 'auto' | 'extract' | 'compose';
  language: string;
  template?: string;
}

export const addSummarize: AddVerb = (program, act) => {
  program
    .command('summarize')
    .description('sums up a recording, a transcript or a chat; every point has its sources')
    .argument(
      '<file-or-id>',
      'audio, video, .txt .srt .vtt .json, a chat export; - or an ID of the library',
    )
    .addOption(
      new Option('--type <type>', 'what to write')
        .choices(summaryType.options)
        .default('key-points'),
    )
    .addOption(
      new Option('--length <length>').choices(['short', 'medium', 'long']).default('medium'),
    )
    .addOption(
      new Option('--method <method>').choices(['auto', 'extract', 'compose']).default('auto'),
    )
    .addOption(
      new Option('--template <name>', 'in its sections (see nanodesk templates)').conflicts([
        'type',
        'length',
      ]),
    )
    .addOption(languageOption())
    .addHelpText(
      'after',
      examples(
        'nanodesk summarize meeting.m4a',
        'nanodesk summarize minutes.vtt --type actions --json',
        'nanodesk summarize meeting.m4a --type questions',
        'nanodesk summarize k3x9 --type tldr --length long',
        'nanodesk summarize k3x9 --template Meeting',
        'cat notes.txt | nanodesk summarize - --type headline',
      ),
    )
    .action(act(summarize));
};

async function summarize(
  context: Context,
  input: string,
  { language, ...wanted }: SummarizeOptions,
): Promise<void> {
  const { out, options, call, stopping } = context;
  const isStored = looksLikeId(input);
  stopping.remark = isStored ? 'Stopped. What there was is kept.' : 'Stopped. Nothing was stored.';
  const summary: SummaryBody = isStored
    ? await summarizeEntry(context, input, wanted)
    : await call('summaries.createFromPath', {
        path: await inputPath(context, input),
        language,
        ...wanted,
      });
  if (options.json) out.json(plainSummary(summary));
  else printSummary(out, summary);
}

async function summarizeEntry(
  context: Context,
  prefix: string,
  wanted: Omit<SummarizeOptions, 'language'>,
): Promise<SummaryBody> {
  const { recording, chat } = await findEntry(context, prefix);
  return recording
    ? context.call('summaries.create', { recording: recording.id, ...wanted })
    : context.call('chats.summarize', { id: chat.id, ...wanted });
}

/** The fields that the command line promises. */
function plainSummary(summary: SummaryBody) {
  const { type, length, template, sections, language, text, points } = summary;
  const { coverage, removed, model, notes, timings } = summary;
  return {
    type,
    length,
    template,
    sections,
    language,
    text,
    points: points.map(plainPoint),
    coverage,
    removed: removed.map((one) => ({ ...one, reason: reasonOf(one) })),
    model,
    notes,
    timings,
  };
}

const plainPoint = ({
  text,
  sources,
  method,
  owner,
  due,
  dueDate,
  figures,
  title,
  start,
  end,
  locked,
  was,
  section,
}: Point) => ({
  text,
  sources: sources.map(({ segment, start, end, quote }) => ({ segment, start, end, quote })),
  method,
  owner,
  due,
  dueDate,
  figures,
  title,
  start,
  end,
  locked,
  was,
  section,
});
