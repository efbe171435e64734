/** Tells the voices of a recording apart and names the lines that nobody is named for. */
import { AppError, type CallContext, type Said, type Transcript } from '../../contract';
import type { Core } from '../core';
import { nameLines } from './change';
import { speakersOf } from './turns';
import { groupVoices } from './voices';

/** Hears every line without a name; nothing is named before all are heard. Rejects where there is no sound, and with the signal's reason soon after it. */
export async function tellVoices(
  core: Core,
  transcript: Transcript,
  { signal, progress }: Pick<CallContext, 'signal' | 'progress'>,
) {
  const { store, inference } = core;
  const audio = store.files.audio(transcript.recording);
  if (!audio || !transcript.timed)
    throw new AppError(
      'bad-input',
      'There is no sound to tell voices by: this transcript came from a file.',
      'Name its lines by hand.',
    );
  const open = transcript.segments.filter(
    ({ speaker, start, end }) => speaker === undefined && end > start,
  );
  const begun = core.clock.now();
  const voices = await inference.voices.hear(
    audio.path,
    open,
    (done) => progress(done, ((core.clock.now() - begun) / 1000) * (1 / done - 1), 'voices'),
    signal,
  );
  signal.throwIfAborted();
  const groups = groupVoices(
    open.map(({ start, end }, i) => ({ seconds: end - start, voice: voices[i]! })),
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

/** `Speaker 1` and so on, without the names that are taken. */
function freshNames({ segments }: Transcript): (group: number) => string {
  const taken = new Set(speakersOf(segments).map(({ name }) => name));
  const free: string[] = [];
  for (let number = 1; free.length < segments.length; number++)
    if (!taken.has(`Speaker ${number}`)) free.push(`Speaker ${number}`);
  return (group) => free[group]!;
}
