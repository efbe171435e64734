/** Records from the microphone: a small store over microphone and outbox. Knows no React. */
import { AppError, type OutputOf } from '../../main/contract';
import type { Client } from '../client/client';
import {
  type Hears,
  type Microphone,
  MicrophoneError,
  type MicrophoneProblem,
  openMicrophone,
  type Piece,
} from './microphone';
import { createOutbox, type KnownGap, type Outbox } from './outbox';

export interface HeardLine {
  start: number;
  text: string;
}

export interface RecorderState {
  phase: 'idle' | 'opening' | 'recording' | 'paused' | 'ending';
  /** Sound that is on disk. */
  seconds: number;
  secondsFree: number | null;
  roomIsShort: boolean;
  /** Loudest of the last tenth of a second, 0..1. */
  level: number;
  /** For some seconds now: nothing was heard, or the loudest parts were cut off. */
  silent: boolean;
  clipping: boolean;
  microphone: Pick<Microphone, 'id' | 'label'> | null;
  settled: HeardLine[];
  tentative: HeardLine[];
}

export interface RecorderEvents {
  kept(done: OutputOf<'captures.finish'>): void;
  /** No microphone, or none any more; what was recorded is kept. */
  microphoneFailed(problem: MicrophoneProblem): void;
  /** It was unplugged, and another one is listened to. */
  switched(label: string): void;
  failed(error: AppError): void;
}

export interface Recorder {
  state(): RecorderState;
  subscribe(onChange: () => void): () => void;
  start(options: { microphone: string | null; language: string }): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
  discard(): Promise<unknown>;
}

const IDLE: RecorderState = {
  phase: 'idle',
  seconds: 0,
  secondsFree: null,
  roomIsShort: false,
  level: 0,
  silent: false,
  clipping: false,
  microphone: null,
  settled: [],
  tentative: [],
};

/** Below this nobody speaks into it; a closed microphone gives plain zeros. */
const AUDIBLE = 0.004;
const SILENT_AFTER_MS = 5000;
const CLIPPING_FOR_MS = 3000;
/** Pieces come ten times a second: where none came for so many looks, the microphone is gone. */
const LOOK_MS = 500;
const QUIET_LOOKS = 3;

interface Session {
  microphone: Microphone;
  outbox: Outbox;
  lastSoundAt: number;
  lastClipAt: number;
  lastPieceAt: number;
  /** Looks since then; see `watchMicrophone`. */
  quietLooks: number;
  /** Since when, and why, no sound is taken in; the next piece tells the host. */
  away: { kind: KnownGap['kind']; since: number } | null;
  /** Ends the hearing of what was heard. */
  forget(): void;
}

interface Deck {
  client: Client;
  tell: RecorderEvents;
  open: typeof openMicrophone;
  state: RecorderState;
  set(change: Partial<RecorderState>): void;
  session: Session | null;
}

/** Makes the one recorder of a window. */
export function createRecorder(
  client: Client,
  tell: RecorderEvents,
  open = openMicrophone,
): Recorder {
  const listeners = new Set<() => void>();
  const deck: Deck = {
    ...{ client, tell, open, state: IDLE, session: null },
    set(change) {
      deck.state = { ...deck.state, ...change };
      for (const listener of listeners) listener();
    },
  };
  return {
    state: () => deck.state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    start: (options) => start(deck, options),
    pause() {
      if (deck.state.phase !== 'recording') return;
      if (deck.session) deck.session.away = { kind: 'pause', since: Date.now() };
      deck.set({ phase: 'paused', level: 0 });
    },
    resume() {
      if (deck.session) deck.session.lastSoundAt = Date.now();
      if (deck.state.phase === 'paused') deck.set({ phase: 'recording' });
    },
    stop: () => stop(deck),
    discard: () => end(deck, 'captures.discard'),
  };
}

type Start = Parameters<Recorder['start']>[0];

async function start(deck: Deck, { microphone: id, language }: Start): Promise<void> {
  if (deck.state.phase !== 'idle') return;
  deck.set({ ...IDLE, phase: 'opening' });
  try {
    const microphone = await deck.open(id, hearsOf(deck));
    const outbox = createOutbox(deck.client.request, language, {
      saved: ({ seconds, secondsFree, roomIsShort }) =>
        deck.set({ seconds, secondsFree, roomIsShort }),
      failed(error) {
        deck.tell.failed(error);
        void stop(deck);
      },
    });
    const forget = deck.client.on((event) => {
      if (event.name === 'capture.heard') deck.set(heardLines(deck.state, event.data));
    });
    const now = Date.now();
    const times = { lastSoundAt: now, lastClipAt: 0, lastPieceAt: now, quietLooks: 0, away: null };
    const endWatch = watchMicrophone(deck);
    deck.session = {
      ...{ microphone, outbox, ...times },
      forget() {
        forget();
        endWatch();
      },
    };
    deck.set({ phase: 'recording', microphone });
  } catch (thrown) {
    deck.set(IDLE);
    deck.tell.microphoneFailed(problemOf(thrown));
  }
}

const hearsOf = (deck: Deck): Hears => ({
  piece(piece) {
    const { session } = deck;
    if (!session) return;
    const now = Date.now();
    session.lastPieceAt = now;
    session.quietLooks = 0;
    if (deck.state.phase !== 'recording') return;
    session.outbox.add(piece.samples, gapBefore(session, now));
    session.away = null;
    deck.set(loudness(session, piece, now));
  },
  gone: () => void reopen(deck),
});

const gapBefore = ({ away, microphone }: Session, now: number): KnownGap | null =>
  away && {
    kind: away.kind,
    // The clock may have been set back meanwhile.
    seconds: Math.max(0, now - away.since) / 1000,
    ...(away.kind === 'device' && microphone.label
      ? { label: microphone.label.slice(0, 200) }
      : {}),
  };

/** Some microphones go away without a word. Looks are counted, so that none is missed for a computer that slept. */
function watchMicrophone(deck: Deck): () => void {
  const timer = setInterval(() => {
    if (!deck.session || deck.state.phase !== 'recording') return;
    if (++deck.session.quietLooks === QUIET_LOOKS) void reopen(deck);
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/** Goes on with the microphone that the system prefers now; where there is none, keeps what there is. */
async function reopen(deck: Deck): Promise<void> {
  const { session } = deck;
  if (!session) return;
  session.away ??= { kind: 'device', since: session.lastPieceAt };
  try {
    await closeQuietly(session.microphone);
    const microphone = await deck.open(null, hearsOf(deck));
    if (deck.session !== session) return await microphone.close();
    session.microphone = microphone;
    deck.set({ microphone });
    deck.tell.switched(microphone.label);
  } catch (thrown) {
    await stop(deck);
    deck.tell.microphoneFailed(problemOf(thrown));
  }
}

async function stop(deck: Deck): Promise<void> {
  const kept = await end(deck, 'captures.finish');
  if (kept) deck.tell.kept(kept as OutputOf<'captures.finish'>);
}

/** Ends the listening, sees that everything is on disk where it is to be kept, and says to the host how it ends. */
async function end(deck: Deck, how: 'captures.finish' | 'captures.discard'): Promise<unknown> {
  const ended = deck.session;
  if (!ended) return null;
  deck.session = null;
  deck.set({ phase: 'ending', level: 0, silent: false, clipping: false });
  try {
    await closeQuietly(ended.microphone);
    const keep = how === 'captures.finish';
    const id = keep ? await ended.outbox.flush() : ended.outbox.close();
    return id === null ? null : await deck.client.request(how, { id });
  } catch (thrown) {
    deck.tell.failed(AppError.from(thrown));
    return null;
  } finally {
    ended.forget();
    deck.set(IDLE);
  }
}

/** One that is gone may not let itself be closed, or not twice: what was recorded is kept all the same. */
const closeQuietly = (microphone: Microphone): Promise<void> => microphone.close().catch(() => {});

const problemOf = (thrown: unknown): MicrophoneProblem =>
  thrown instanceof MicrophoneError ? thrown.problem : 'taken';

function loudness(session: Session, { peak }: Piece, now: number) {
  if (peak >= AUDIBLE) session.lastSoundAt = now;
  if (peak >= 1) session.lastClipAt = now;
  return {
    level: Math.min(1, peak),
    silent: now - session.lastSoundAt > SILENT_AFTER_MS,
    clipping: now - session.lastClipAt < CLIPPING_FOR_MS,
  };
}

interface Heard {
  settled: HeardLine[];
  tentative: HeardLine[];
}

const heardLines = (
  state: RecorderState,
  { settled, tentative }: Heard,
): Partial<RecorderState> => ({
  settled: [...state.settled, ...settled],
  tentative,
});
