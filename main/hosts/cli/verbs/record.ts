/** `record`: sound from standard input, on disk as it comes, heard meanwhile, and in the library at the end. */
import type { AppEvent, Capture, OutputOf } from '../../../contract';
import type { Context } from '../context';
import { STATUS } from '../failure';
import { waitForJob } from '../jobs';
import { readPcm } from '../pcm';
import { type AddVerb, examples } from '../program';
import { duration } from '../times';
import { languageOption } from './language';

interface RecordOptions {
  raw?: string;
  title?: string;
  language: string;
  later?: boolean;
}

/** Taking the sound in may take a moment; a second Ctrl-C ends at once, and the next start takes it in. */
const PATIENCE_MS = 10_000;
/** As much as one call takes. */
const LARGEST_PIECE = 1 << 20;

export const addRecord: AddVerb = (program, act) => {
  program
    .command('record')
    .description('records the sound that another program pipes in, until it ends or Ctrl-C')
    .option('--raw <rate,channels>', 'samples of 16 bits without a header, such as 16000,1')
    .option('--title <title>', 'its title (default: a headline)')
    .addOption(languageOption())
    .option('--later', 'at the end, only queue the rest of the work')
    .addHelpText(
      'after',
      examples(
        'arecord -q -t wav -f S16_LE -r 24000 | nanodesk record',
        'ffmpeg -v error -f avfoundation -i :0 -f wav - | nanodesk record --title "Weekly meeting"',
        'parec --format=s16le --rate=24000 --channels=1 | nanodesk record --raw 24000,1',
        'ffmpeg -v error -f pulse -channels 1 -i default -f pulse -channels 1 -i @DEFAULT_MONITOR@ -filter_complex amerge -ar 24000 -f wav - | nanodesk record --title Call',
      ),
    )
    .action(act(record));
};

async function record(context: Context, wanted: RecordOptions): Promise<void> {
  const { world, out, options, signal, stopping, call } = context;
  const remark = 'Stopping; what was recorded is kept.';
  // Ctrl-C is the way to end it.
  Object.assign(stopping, { remark, status: STATUS.done, patienceMs: PATIENCE_MS });
  await context.open({ runJobs: !wanted.later });
  const { format, pieces } = await readPcm(world.stdin, wanted.raw, signal);
  const { title, language } = wanted;
  const { id } = await call('captures.begin', { ...format, title, language });
  const kept = await recordPieces(context, id, pieces);
  out.note(`Saved ${duration(kept.recording.duration ?? 0)} ✓`);
  if (kept.job !== null && !wanted.later && !signal.aborted)
    await waitForJob(context, { job: kept.job, recording: kept.recording.id });
  const recording = await call('recordings.get', { id: kept.recording.id });
  if (options.json) out.json({ ...kept, recording });
  else out.print(`${out.colors.cyan(recording.id)}  ${recording.title}`);
}

/** Whatever ends the sound, and be it a full disk: what there is, is kept. */
async function recordPieces(
  context: Context,
  id: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<OutputOf<'captures.finish'>> {
  const app = await context.open();
  const unsubscribe = app.subscribe((event) => showHeard(context, id, event));
  const warn = warnOnce(context);
  let failure: unknown = null;
  try {
    let offset = 0;
    for await (const piece of pieces)
      for (let at = 0; at < piece.byteLength; at += LARGEST_PIECE) {
        const data = Uint8Array.from(piece.subarray(at, at + LARGEST_PIECE));
        const grown = await context.call('captures.append', { capture: id, offset, data });
        offset = grown.received;
        warn(grown.capture);
      }
  } catch (thrown) {
    failure = thrown;
  }
  unsubscribe();
  const kept = await context.call('captures.finish', { id });
  if (failure) throw failure;
  return kept;
}

/** Tells, the first time, that room becomes short. */
function warnOnce({ out }: Context): (capture: Capture) => void {
  let told = false;
  return ({ roomIsShort, secondsFree }) => {
    if (told || !roomIsShort || secondsFree === null) return;
    told = true;
    out.note(`The disk has room for ${duration(secondsFree)} more; then recording ends.`);
  };
}

/** Lines that will not change any more, for the person who waits. */
function showHeard({ out }: Context, id: string, event: AppEvent): void {
  if (event.name !== 'capture.heard' || event.data.capture !== id) return;
  for (const { start, text } of event.data.settled) out.note(`${duration(start)}  ${text.trim()}`);
}
