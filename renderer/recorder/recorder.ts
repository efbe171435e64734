/** Records what is listened to: a small store over sound and outbox. Knows no React. */
import { AppError, type OutputOf } from '../../main/contract';
import type { Client } from '../client/client';
import { loudness, type Moments } from './loudness';
import { type Input, SoundError, type SoundProblem } from './microphone';
import { createOutbox, type KnownGap, type Outbox } from './outbox';
import { type Hears, openSound, type Sound, type Wanted } from './sound';
import { type Ear, earsOf, MICROPHONE_ONLY } from './sources';

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
  /** What is listened to, a channel each. */
  ears: Ear[];
  /** Loudest of the last tenth of a second, 0..1, of each channel. */
  levels: number[];
  /** For some seconds now: nothing was heard, or the loudest parts were cut off. */
  silent: boolean;
  clipping: boolean;
  microphone: Input | null;
  /** What has ended while the other goes on. */
  lost: Ear | null;
  settled: HeardLine[];
  tentative: HeardLine[];
}

export interface RecorderEvents {
  kept(done: OutputOf<'captures.finish'>): void;
  /** Nothing to listen to, or nothing any more; what was recorded is kept. */
  soundFailed(problem: SoundProblem): void;
  /** The microphone was unplugged, and another one is listened to. */
  switched(label: string): void;
  /** It ended, and recording goes on with the other. */
  lost(ear: Ear): void;
  failed(error: AppError): void;
}

export interface Recorder {
  state(): RecorderState;
  subscribe(onChange: () => void): () => void;
  start(options: Wanted & { language: string }): Promise<void>;
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
  ears: [],
  levels: [],
  silent: false,
  clipping: false,
  microphone: null,
  lost: null,
  settled: [],
  tentative: [],
};

/** Pieces come ten times a second: where none came for so many looks, the microphone is gone. */
const LOOK_MS = 500;
const QUIET_LOOKS = 3;

interface Session extends Moments {
  sound: Sound;
  outbox: Outbox;
  lastPieceAt: number;
  /** Looks since then; see `watchMicrophone`. */
  quietLooks: number;
  /** Another microphone is being opened: it may have ended and gone quiet, and is to be replaced once. */
  reopening: boolean;
  /** Since when, and why, no sound is taken in; the next piece tells the host. */
  away: { kind: KnownGap['kind']; since: number } | null;
  /** Ends the hearing of what was heard. */
  forget(): void;
}

interface Deck {
  client: Client;
  tell: RecorderEvents;
  open: typeof openSound;
  state: RecorderState;
  set(change: Partial<RecorderState>): void;
  session: Session | null;
}

/** Makes the one recorder of a window. */
export function createRecorder(client: Client, tell: RecorderEvents, open = openSound): Recorder {
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
      deck.set({ phase: 'paused', levels: hushed(deck) });
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

/** The levels of a moment in which nothing is listened to. */
const hushed = ({ state }: Deck): number[] => state.ears.map(() => 0);

async function start(deck: Deck, { language, ...wanted }: Start): Promise<void> {
  if (deck.state.phase !== 'idle') return;
  deck.set({ ...IDLE, phase: 'opening' });
  try {
    const sound = await deck.open(wanted, hearsOf(deck));
    const ears = earsOf(wanted.sources);
    const outbox = createOutbox(deck.client.request, ears.length, language, {
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
    const times = { lastSoundAt: now, lastClipAt: 0, lastPieceAt: now, quietLooks: 0 };
    const endWatch = watchMicrophone(deck);
    deck.session = {
      ...{ sound, outbox, reopening: false, away: null, ...times },
      forget() {
        forget();
        endWatch();
      },
    };
    deck.set({ phase: 'recording', microphone: sound.microphone, ears, levels: ears.map(() => 0) });
  } catch (thrown) {
    deck.set(IDLE);
    deck.tell.soundFailed(problemOf(thrown));
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
    deck.set(loudness(session, deck.state.ears, piece, now));
  },
  gone: (ear) => void (ear === 'microphone' ? reopen(deck) : goOnWithout(deck, ear, 'ended')),
});

const gapBefore = ({ away, sound }: Session, now: number): KnownGap | null =>
  away && {
    kind: away.kind,
    // The clock may have been set back meanwhile.
    seconds: Math.max(0, now - away.since) / 1000,
    ...(away.kind === 'device' && sound.microphone?.label
      ? { label: sound.microphone.label.slice(0, 200) }
      : {}),
  };

/** Beside another channel a microphone that is gone leaves silence, and no time is missing. */
const isMicrophoneAlone = ({ state }: Deck): boolean =>
  state.ears.length === 1 && state.ears[0] === 'microphone';

/** Some microphones go away without a word. Looks are counted, so that none is missed for a computer that slept. */
function watchMicrophone(deck: Deck): () => void {
  const timer = setInterval(() => {
    const { session } = deck;
    if (!session || session.reopening) return;
    if (deck.state.phase !== 'recording' || !isMicrophoneAlone(deck)) return;
    if (++session.quietLooks === QUIET_LOOKS) void reopen(deck);
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/** Goes on with the microphone that the system prefers now. */
async function reopen(deck: Deck): Promise<void> {
  const { session } = deck;
  if (!session || session.reopening) return;
  session.reopening = true;
  if (isMicrophoneAlone(deck)) session.away ??= { kind: 'device', since: session.lastPieceAt };
  try {
    const microphone = await reopened(deck, session);
    if (!microphone) return;
    deck.set({ microphone });
    deck.tell.switched(microphone.label);
  } catch (thrown) {
    if (deck.session === session) await goOnWithout(deck, 'microphone', problemOf(thrown));
  } finally {
    session.reopening = false;
  }
}

/** Alone, everything is opened anew: what it ran on may be gone with it. Null where the recording has ended meanwhile. */
async function reopened(deck: Deck, session: Session): Promise<Input | null> {
  if (!isMicrophoneAlone(deck)) return session.sound.reopenMicrophone();
  await closeQuietly(session.sound);
  const wanted = { sources: MICROPHONE_ONLY, microphone: null };
  const sound = await deck.open(wanted, hearsOf(deck));
  if (deck.session === session) session.sound = sound;
  else await sound.close();
  return deck.session === session ? sound.microphone : null;
}

/** Where nothing else is listened to, keeps what there is. */
async function goOnWithout(deck: Deck, ear: Ear, problem: SoundProblem): Promise<void> {
  const { ears, lost } = deck.state;
  if (!deck.session) return;
  if (ears.length > 1 && (lost ?? ear) === ear) {
    deck.set({ lost: ear, ...(ear === 'microphone' ? { microphone: null } : {}) });
    deck.tell.lost(ear);
    return;
  }
  await stop(deck);
  deck.tell.soundFailed(problem);
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
  deck.set({ phase: 'ending', levels: hushed(deck), silent: false, clipping: false });
  try {
    await closeQuietly(ended.sound);
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

/** What is gone may not let itself be closed, or not twice: what was recorded is kept all the same. */
const closeQuietly = (sound: Sound): Promise<void> => sound.close().catch(() => {});

const problemOf = (thrown: unknown): SoundProblem =>
  thrown instanceof SoundError ? thrown.problem : 'taken';

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
