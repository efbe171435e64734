/** Tells the voices of a recording apart and names the lines that nobody is named for. */
import { AppError, type CallContext, type Said, type Span, type Transcript } from '../../contract';
import { type Core, theRecording } from '../core';
import { theSound } from '../sound';
import { nameLines } from './change';
import { speakersOf } from './turns';
import { groupVoices } from './voices';

/** Hears every line without a name; nothing is named before all are heard. Rejects where there is no sound, and with the signal's reason soon after it. */
export async function tellVoices(
  core: Core,
  transcript: Transcript,
  { signal, progress }: Pick<CallContext, 'signal' | 'progress'>,
) {
  const { store } = core;
  const recording = theRecording(core, transcript.recording);
  if (recording.kind !== 'audio' || !transcript.timed)
    throw new AppError(
      'bad-input',
      'There is no sound to tell voices by: this transcript came from a file.',
      'Name its lines by hand.',
    );
  const audio = theSound(core, recording);
  const open = transcript.segments.filter(
    ({ speaker, start, end }) => speaker === undefined && end > start,
  );
  const begun = core.clock.now();
  const groups = await hearVoices(
    core,
    { path: audio.path, lines: open },
    (done) => progress(done, ((core.clock.now() - begun) / 1000) * (1 / done - 1), 'voices'),
    signal,
  );
  // A person may have named some of them meanwhile.
  const now = store.transcripts.get(transcript.id)!;
  const nameOf = freshNames(now);
  const unnamed = new Set(
    now.segments.filter(({ speaker }) => speaker === undefined).map(({ id }) => id),
  );
  const said = open.flatMap(({ id }, i): Said[] => {
    const group = groups[i];
    return group == null || !unnamed.has(id) ? [] : [{ segment: id, speaker: nameOf(group) }];
  });
  return nameLines(core, now, said);
}

/** The number of the voice that says each line, null where it is not sure. `onDone` is given the share that was heard. */
export async function hearVoices(
  { inference }: Core,
  { path, lines }: { path: string; lines: Span[] },
  onDone: (share: number) => void,
  signal: AbortSignal,
): Promise<(number | null)[]> {
  const voices = await inference.voices.hear(path, lines, onDone, signal);
  signal.throwIfAborted();
  return groupVoices(
    lines.map(({ start, end }, i) => ({ seconds: end - start, voice: voices[i]! })),
  );
}

/** `Speaker 1` and so on, without the names that are taken. */
function freshNames({ segments }: Transcript): (group: number) => string {
  const taken = new Set(speakersOf(segments).map(({ name }) => name));
  const free: string[] = [];
  for (let number = 1; free.length < segments.length; number++)
    if (!taken.has(`Speaker ${number}`)) free.push(`Speaker ${number}`);
  return (group) => free[group]!;
}
