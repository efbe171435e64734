/** How a file becomes a recording of the library. The same bytes come in only once. */
import type { Recording } from '../contract';
import { announce, type Core, theRecording } from './core';
import { wasEmptied } from './gone';
import { chatInstead, type Incoming } from './incoming';
import { firstTask, type Queue, type Task } from './jobs';
import { UNDETERMINED } from './language';
import { lostItsSound } from './sound';
import type { NewRecording } from './store-port';
import { previewOf, titleFromName } from './titles';

interface Wanted {
  title?: string;
  language: string;
}

interface Imported {
  recording: Recording;
  duplicate: boolean;
  restored: boolean;
  job: string | null;
}

/** Stores the file and queues its job. Rejects, leaving nothing behind, where it cannot be used. */
export async function importFile(
  core: Core,
  queue: Queue,
  incoming: Incoming,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Imported> {
  if (incoming.kind === 'chat') throw chatInstead(incoming.file);
  if (incoming.kind === 'audio') return importAudio(core, queue, incoming, wanted, signal);
  return importTranscript(core, queue, incoming, wanted);
}

async function importAudio(
  core: Core,
  queue: Queue,
  { file }: Extract<Incoming, { kind: 'audio' }>,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Imported> {
  const { store, inference } = core;
  const { duration, mime } = await inference.audio.probe(file.path, signal);
  const staged = await store.files.stage(file);
  try {
    signal.throwIfAborted();
    const known = store.recordings.withSource(staged.hash);
    if (known && store.files.audio(known.id)) return duplicate(core, queue, known);
    await staged.keep(known?.audio?.name ?? file.name);
    if (known && lostItsSound(known)) store.sounds.restore(known.id, file.name);
    if (known) return duplicate(core, queue, known);
    const source = { hash: staged.hash, name: file.name, bytes: staged.bytes };
    const facts = { kind: 'audio', duration, language: null, preview: '', mime, source } as const;
    const add = () => {
      const added = store.recordings.add({ ...naming(file.name, wanted), ...facts });
      if (!store.files.audio(added.id)) throw wasEmptied(file.name);
      return added;
    };
    return addOnce(core, queue, staged.hash, add, wanted);
  } finally {
    // What stays in the inbox is swept a day later; it must not hide what was done, or why it was not.
    await staged.discard().catch(() => {});
  }
}

/** Looks up and adds in one go: another import of the same bytes may have come first meanwhile. */
function addOnce(
  core: Core,
  queue: Queue,
  hash: string,
  add: () => Recording,
  wanted: Wanted,
): Imported {
  const { store } = core;
  const found = store.atomically(() => {
    const known = store.recordings.withSource(hash);
    if (known) return { known };
    const task = firstTask(core, add(), wanted.language);
    store.jobs.add(task);
    return { task };
  });
  return found.task ? queued(core, queue, found.task) : duplicate(core, queue, found.known);
}

function importTranscript(
  core: Core,
  queue: Queue,
  { file, parsed, hash }: Extract<Incoming, { kind: 'transcript' }>,
  wanted: Wanted,
): Imported {
  const { store } = core;
  const { segments, duration, timed } = parsed;
  const spoken = wanted.language === 'auto' ? parsed.language : wanted.language;
  const add = () => {
    const added = store.recordings.add({
      ...naming(file.name, { ...wanted, title: wanted.title ?? parsed.title }),
      kind: 'transcript',
      ...(parsed.kept?.createdAt === undefined ? {} : { createdAt: parsed.kept.createdAt }),
      gaps: parsed.kept?.gaps ?? [],
      duration: timed ? duration : null,
      language: spoken ?? null,
      preview: previewOf(segments),
      mime: null,
      source: { hash, name: file.name, bytes: file.bytes },
    });
    const facts = { language: spoken ?? UNDETERMINED, model: 'import', duration, timed };
    const { id } = store.transcripts.begin(added.id, facts);
    const whole = { speech: [], peaks: new Uint8Array(), through: duration };
    store.transcripts.append(id, { ...whole, segments, duration, language: facts.language });
    store.transcripts.finish(id, facts);
    for (const summary of [...(parsed.kept?.summaries ?? [])].reverse()) {
      const { createdAt, promptVersion, params, ...body } = summary;
      const of = { recording: added.id, transcript: id, createdAt, promptVersion, params };
      store.summaries.add(of, body);
    }
    return added;
  };
  return addOnce(core, queue, hash, add, wanted);
}

function naming(
  file: string,
  { title }: Pick<Wanted, 'title'>,
): Pick<NewRecording, 'title' | 'titleBy'> {
  return title === undefined
    ? { title: titleFromName(file), titleBy: 'file' }
    : { title: title.slice(0, 200), titleBy: 'person' };
}

function queued(core: Core, queue: Queue, task: Task): Imported {
  const job = queue.add(task);
  const recording = theRecording(core, task.recording);
  return { recording, duplicate: false, restored: false, job: job.id };
}

/** One that lay in the bin is back, and a job that waited there goes on. */
function duplicate(core: Core, queue: Queue, known: Recording): Imported {
  const { store, events } = core;
  const restored = store.bin.restore(known.id);
  announce(core, known.id);
  if (restored) {
    events.emit('bin.changed', {});
    queue.wake();
  }
  const recording = store.recordings.get(known.id) ?? known;
  const job = store.jobs.open(known.id)?.id ?? null;
  return { recording, duplicate: true, restored, job };
}
