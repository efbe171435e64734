/** Captures: begun, grown piece by piece, heard meanwhile, ended. Whatever ends one, its sound becomes a recording. */
import { AppError, type Capture, type CaptureEnd, type Gap, type OutputOf } from '../../contract';
import type { CaptureRecord, NewCapture } from '../capture-store-port';
import type { Core } from '../core';
import type { Queue } from '../jobs';
import { type GapWatch, watchGaps } from './gaps';
import { keepCapture } from './keep';
import { type Listening, listen } from './live';
import { bytesPerSecond, isShort, refuseFullDisk, secondsFree } from './room';

/** Looks of the store, one every two seconds; counted, so that nobody waits while the computer sleeps. */
const PATIENCE_LOOKS = 5;
/** What could not be taken in, for want of space say, is tried again after so many looks. */
const TRY_AGAIN_LOOKS = 15;
/** Free space is looked at every so many pieces, a few seconds of sound. */
const PIECES_PER_LOOK = 20;

/** One that is being made. */
interface Live {
  listening: Listening;
  gaps: GapWatch;
  free: number | null;
  pieces: number;
  quietLooks: number;
}

type Kept = OutputOf<'captures.finish'>;

export interface Captures {
  begin(facts: NewCapture): Promise<Capture>;
  append(id: string, offset: number, data: Uint8Array): Promise<OutputOf<'captures.append'>>;
  /** Marks the place that the sound has come to. */
  gap(id: string, gap: Omit<Gap, 'at'>): void;
  /** Null where no sound had come. */
  finish(id: string): Promise<Kept | null>;
  discard(id: string): Promise<void>;
  list(): Capture[];
  /** True while one is being made, or taken in. */
  areAny(): boolean;
  /** Takes in what processes left that are gone. */
  recover(): Promise<void>;
  /** Ends those that are being made. */
  close(): Promise<void>;
}

interface Desk {
  core: Core;
  queue: Queue;
  live: Map<string, Live>;
  ending: Map<string, Promise<Kept | null>>;
}

/** Makes the part of the core that records. */
export function createCaptures(core: Core, queue: Queue): Captures {
  const desk: Desk = { core, queue, live: new Map(), ending: new Map() };
  const { live } = desk;
  let looks = 0;
  let closed = false;
  core.store.watch((changed) => {
    if (changed || closed) return;
    for (const [id, one] of live)
      if (++one.quietLooks > PATIENCE_LOOKS) void endQuietly(desk, id, 'abandoned');
    if (++looks % TRY_AGAIN_LOOKS === 0) void recover(desk);
  }, core.store.captures.areAny);
  return {
    begin: (facts) => begin(desk, facts),
    append: (id, offset, data) => append(desk, id, offset, data),
    gap: (id, gap) => markGap(desk, id, gap),
    finish: (id) => endOnce(desk, id, 'finished'),
    discard: (id) => discard(desk, id),
    list: () => [...live.keys()].map((id) => shown(desk, theCapture(desk, id))),
    areAny: () => live.size + desk.ending.size > 0,
    recover: () => recover(desk),
    async close() {
      closed = true;
      for (const id of [...live.keys()]) await endQuietly(desk, id, 'finished');
    },
  };
}

function theCapture({ core }: Desk, id: string): CaptureRecord {
  const record = core.store.captures.get(id);
  if (record) return record;
  throw hasEnded();
}

const hasEnded = () =>
  new AppError('not-found', 'This recording has ended.', 'What was recorded is kept.');

function shown({ live }: Desk, record: CaptureRecord): Capture {
  const { id, startedAt, sampleRate, channels, bytes } = record;
  const seconds = bytes / bytesPerSecond(record);
  const free = live.get(id)?.free ?? null;
  const room = { secondsFree: secondsFree(record, free), roomIsShort: isShort(record, free) };
  return { id, startedAt, sampleRate, channels, seconds, ...room };
}

async function begin(desk: Desk, facts: NewCapture): Promise<Capture> {
  const { core, live } = desk;
  const { captures } = core.store;
  const free = await captures.free();
  refuseFullDisk(free);
  const record = await captures.begin(facts);
  const { id } = record;
  const secondsOf = () => (captures.get(id)?.bytes ?? 0) / bytesPerSecond(record);
  const listening = listen(core, record, secondsOf);
  live.set(id, { listening, gaps: watchGaps(), free, pieces: 0, quietLooks: 0 });
  return tell(desk, record);
}

function tell(desk: Desk, record: CaptureRecord): Capture {
  const capture = shown(desk, record);
  desk.core.events.emit('capture.changed', capture);
  return capture;
}

async function append(desk: Desk, id: string, offset: number, data: Uint8Array) {
  const { captures } = desk.core.store;
  const one = desk.live.get(id);
  if (!one) throw hasEnded();
  one.quietLooks = 0;
  const received = await captures.append(id, offset, data);
  if (data.byteLength > 0) noteGaps(desk, one, theCapture(desk, id));
  if (++one.pieces % PIECES_PER_LOOK === 0) {
    one.free = await captures.free();
    refuseFullDisk(one.free);
  }
  return { received, capture: tell(desk, theCapture(desk, id)) };
}

/** An empty piece says nothing about the sound: it comes in pauses. */
function noteGaps({ core }: Desk, { gaps }: Live, record: CaptureRecord): void {
  const sound = (1000 * record.bytes) / bytesPerSecond(record);
  for (const gap of gaps.piece(core.clocks(), sound)) core.store.captures.addGap(record.id, gap);
}

/** Nothing is missing before the first sample; and whoever is not answered tells the same again. */
function markGap(desk: Desk, id: string, { kind, seconds, label }: Omit<Gap, 'at'>): void {
  const record = theCapture(desk, id);
  const at = record.bytes / bytesPerSecond(record);
  desk.live.get(id)?.gaps.restart();
  if (at === 0 || record.gaps.some((gap) => gap.at === at && gap.kind === kind)) return;
  // A device names itself: control characters could steer the terminal that shows it.
  const named = label === undefined ? {} : { label: label.replace(/\p{Cc}+/gu, ' ') };
  const gap = { at, kind, seconds, ...named };
  desk.core.store.captures.addGap(id, gap);
}

async function discard(desk: Desk, id: string): Promise<void> {
  theCapture(desk, id);
  await stopListening(desk, id);
  await desk.core.store.captures.discard(id);
  desk.core.events.emit('capture.ended', { id, how: 'discarded', recording: null });
}

/** What was heard until then. */
async function stopListening({ live }: Desk, id: string): Promise<Listening['settled']> {
  const listening = live.get(id)?.listening;
  live.delete(id);
  await listening?.stop();
  return listening?.settled ?? [];
}

/** Whoever asks twice gets the same answer. */
function endOnce(desk: Desk, id: string, how: CaptureEnd): Promise<Kept | null> {
  const { ending } = desk;
  const ended = ending.get(id) ?? end(desk, id, how).finally(() => ending.delete(id));
  ending.set(id, ended);
  return ended;
}

async function end(desk: Desk, id: string, how: CaptureEnd): Promise<Kept | null> {
  const { core, queue } = desk;
  const record = theCapture(desk, id);
  const heard = await stopListening(desk, id);
  let recording: string | null = null;
  try {
    const kept = await keepCapture(core, queue, record, heard);
    recording = kept?.recording.id ?? null;
    return kept;
  } finally {
    core.events.emit('capture.ended', { id, how, recording });
  }
}

const tellLater =
  ({ core }: Desk) =>
  (thrown: unknown): void =>
    core.log.error(`A recording could not be taken in yet: ${AppError.from(thrown).message}`);

const endQuietly = (desk: Desk, id: string, how: CaptureEnd): Promise<unknown> =>
  endOnce(desk, id, how).catch(tellLater(desk));

/** A library that cannot tell what was left must still start and close: what is whole in it can be read. */
async function recover(desk: Desk): Promise<void> {
  try {
    for (const { id } of desk.core.store.captures.orphans())
      await endQuietly(desk, id, 'recovered');
  } catch (thrown) {
    tellLater(desk)(thrown);
  }
}
