/** Libraries in temporary folders: real SQLite, production migrations. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Segment, SummaryBody } from '../../main/contract';
import type { NewRecording, Store } from '../../main/core/store-port';
import { openStore } from '../../main/store/open';

/** A new folder, removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open store, closed when the test is over. */
export async function openLibrary(folder = temporaryFolder()): Promise<Store> {
  const store = await openStore({ folder });
  let closed = false;
  const close = store.close;
  store.close = () => {
    if (!closed) close();
    closed = true;
  };
  onTestFinished(() => store.close());
  return store;
}

let made = 0;
const hex = (n: number) => n.toString(16).padStart(64, '0');

/** A recording to add; every one has a hash of its own. */
export const aRecording = (more: Partial<NewRecording> = {}): NewRecording => ({
  title: 'Interview',
  titleBy: 'file',
  kind: 'transcript',
  duration: null,
  language: 'en',
  preview: '',
  mime: null,
  source: { hash: hex(++made), name: 'interview.txt', bytes: 10 },
  ...more,
});

/** Sentences as segments of five seconds each. */
export const segmentsOf = (...texts: string[]): Segment[] =>
  texts.map((text, id) => ({ id, start: id * 5, end: id * 5 + 5, text }));

/** A recording with a complete transcript of these sentences. */
export function addTranscript(store: Store, texts: string[], more: Partial<NewRecording> = {}) {
  return store.atomically(() => {
    const recording = store.recordings.add(aRecording(more));
    const duration = texts.length * 5;
    const facts = { language: more.language ?? 'en', model: 'test', duration };
    const { id } = store.transcripts.begin(recording.id, { ...facts, timed: true });
    const whole = { speech: [{ start: 0, end: duration }], peaks: new Uint8Array([0, 128, 255]) };
    const window = { ...whole, through: duration, duration, language: facts.language };
    store.transcripts.append(id, { ...window, segments: segmentsOf(...texts) });
    store.transcripts.finish(id, facts);
    return { recording, transcript: id };
  });
}

/** Into the bin and out of it again, without a trace. */
export function removeForGood(store: Store, ...ids: string[]): Promise<void> {
  for (const id of ids) store.bin.put(id, Date.now());
  return store.bin.remove(ids);
}

export const aSummary = (text: string, more: Partial<SummaryBody> = {}): SummaryBody => ({
  type: 'key-points',
  length: 'medium',
  language: 'en',
  text,
  points: [{ text, sources: [{ segment: 0, quote: text }], method: 'extract' }],
  coverage: { covered: 1, total: 1, parts: [{ from: 0, to: 0, ok: true }] },
  removed: [],
  notes: [],
  model: 'test',
  method: 'extract',
  timings: { firstMs: 1, totalMs: 1 },
  ...more,
});

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesBelow(file) : [file];
  });
}

/** The files below a folder whose bytes or name hold this text, in UTF-8. */
export const filesWith = (folder: string, text: string): string[] =>
  filesBelow(folder).filter((file) => file.includes(text) || readFileSync(file).includes(text));

export function writeFile(folder: string, name: string, data: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, data);
  return file;
}
