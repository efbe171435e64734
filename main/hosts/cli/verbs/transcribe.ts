/** `transcribe`: speech to text of one file. */
import { Option } from 'commander';
import type { OutputOf, Segment, TranscriptFormat } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { inputPath } from '../input';
import { waitForJob } from '../jobs';
import { type AddVerb, examples } from '../program';
import { FORMATS } from './export';
import { importOne, RESUMES } from './import';
import { languageOption } from './language';

interface TranscribeOptions {
  language: string;
  format: TranscriptFormat;
  save?: boolean;
}

type Transcribed = OutputOf<'transcripts.transcribePath'>;

export const addTranscribe: AddVerb = (program, act) => {
  program
    .command('transcribe')
    .description('writes down what is said in an audio or video file')
    .argument('<file>', 'wav mp3 m4a aac ogg opus flac webm mp4 mov; - for standard input')
    .addOption(languageOption())
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('txt'))
    .option('--save', 'keep the recording in the library, with transcript and summary')
    .addHelpText(
      'after',
      examples(
        'nanodesk transcribe talk.mp3',
        'nanodesk transcribe film.mp4 --format srt > film.srt',
        'nanodesk transcribe 회의.m4a --language ko --save',
        'ffmpeg -i call.wma -f wav - | nanodesk transcribe - --json',
      ),
    )
    .action(act(transcribe));
};

async function transcribe(
  context: Context,
  file: string,
  { language, format, save }: TranscribeOptions,
): Promise<void> {
  const { out, options, call, stopping } = context;
  if (options.json && format !== 'txt' && format !== 'json')
    throw new UsageError(`--json and --format ${format} exclude each other.`);
  stopping.remark = save
    ? RESUMES
    : 'Stopped. Nothing was stored; with --save it could go on where it was.';
  const path = await inputPath(context, file);
  const heard = save
    ? await saveAndRead(context, path, language)
    : await call('transcripts.transcribePath', { path, language });
  if (options.json || format === 'json') return out.json(plain(heard));
  const { segments, duration } = heard;
  const of = { segments, duration, language: heard.language, timed: true };
  out.write((await call('transcripts.format', { ...of, format })).text);
}

/** Imports, waits, and reads back what the library then holds. */
async function saveAndRead(context: Context, path: string, language: string): Promise<Transcribed> {
  const start = Date.now();
  const { recording, duplicate } = await importOne(context, { path, language, as: 'recording' });
  if (duplicate) await hearIn(context, recording.id, language);
  const transcript = await context.call('transcripts.get', { recording: recording.id });
  const { segments, speech, model, duration } = transcript!;
  context.out.note(`Saved as ${recording.id}. See nanodesk show ${recording.id}.`);
  const timings = { total: Date.now() - start };
  return { language: transcript!.language, duration, segments, speech, model, timings };
}

/** What was in the library already may have been heard in another language: it is heard again, as a new version. */
async function hearIn(context: Context, recording: string, language: string): Promise<void> {
  const { call, out } = context;
  const heard = await call('transcripts.get', { recording });
  if (language === 'auto' || heard?.language === language) return;
  out.note(`It was in the library in ${heard?.language}; it is heard again in ${language}.`);
  const { job } = await call('recordings.process', { id: recording, language, again: true });
  await waitForJob(context, { job, recording });
}

/** The fields that the command line promises. */
function plain({ language, duration, segments, speech, model, timings }: Transcribed) {
  return { language, duration, segments: segments.map(plainSegment), speech, model, timings };
}

const plainSegment = ({ id, start, end, text, speaker, words, doubt }: Segment) => ({
  id,
  start,
  end,
  text,
  speaker,
  words,
  doubt,
});
