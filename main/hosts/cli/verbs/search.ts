/** `search`: words and meaning, over everything. */
import { Option } from 'commander';
import type { Hit } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { type AddVerb, examples } from '../program';
import { place } from '../times';
import { showMarks, withoutMarks } from '../views/marked';

interface SearchOptions {
  in?: 'recordings' | 'summaries' | 'chats';
  limit: string;
}

export const addSearch: AddVerb = (program, act) => {
  program
    .command('search')
    .description(
      'finds words, and in English what means the same, in titles, transcripts, summaries, chats',
    )
    .argument('<query>', 'what to look for')
    .addOption(
      new Option('--in <where>', 'only there').choices(['recordings', 'summaries', 'chats']),
    )
    .option('--limit <n>', 'at most so many hits, up to 100', '20')
    .addHelpText(
      'after',
      examples('nanodesk search "coffee machine"', 'nanodesk search 회의 --in summaries --json'),
    )
    .action(act(search));
};

async function search(context: Context, query: string, wanted: SearchOptions): Promise<void> {
  const { out, options, call } = context;
  const limit = Number(wanted.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new UsageError(`--limit takes a whole number from 1 to 100, not ${wanted.limit}.`);
  if (query.trim() === '') throw new UsageError('There is nothing to look for.');
  const { hits } = await call('search.query', { query, limit, in: wanted.in });
  if (options.json) return out.json({ hits: hits.map(plainHit) });
  for (const hit of hits) printHit(context, hit);
  if (hits.length === 0) out.note(`Nothing was found for ${query}.`);
}

/** The fields that the command line promises. */
const plainHit = ({ kind, id, segment, start, message, snippet, score }: Hit) => ({
  kind,
  id,
  segment,
  start,
  message,
  snippet: withoutMarks(snippet),
  score,
});

function printHit({ out: { print, colors } }: Context, hit: Hit): void {
  const at = hit.start ? `${place(hit.start)} ` : '';
  print(`${colors.cyan(hit.id)}  ${colors.bold(hit.title)} ${colors.dim(at + hit.kind)}`);
  if (hit.kind !== 'title') print(`  ${showMarks(hit.snippet, colors.yellow)}`);
}
