/** Plays one recording: whole, or passage by passage. A small store over an audio element; knows no React. */
export interface PlayerState {
  playing: boolean;
  /** Seconds. */
  time: number;
  duration: number;
  rate: number;
  /** It has been told where its sound is. */
  hasSound: boolean;
  failed: boolean;
}

export interface Passage {
  start: number;
  end: number;
}

export interface Player {
  readonly audio: HTMLAudioElement;
  state(): PlayerState;
  subscribe(onChange: () => void): () => void;
  /** Takes the sound from another address; place and speed stay, and what was to play goes on. */
  load(url: string): void;
  toggle(): void;
  seek(seconds: number): void;
  skip(seconds: number): void;
  setRate(rate: number): void;
  /** Plays from `seconds` on. */
  playFrom(seconds: number): void;
  /** Plays these passages one after the other, then pauses. */
  playPassages(passages: readonly Passage[]): void;
  /** Stops the sound and lets go of the element. */
  dispose(): void;
}

export const SKIP_SECONDS = 5;
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** `duration` in seconds serves until the file has told its own. */
export function createPlayer(audio: HTMLAudioElement, duration: number): Player {
  const store = createStore(duration);
  const deck: Deck = { audio, store, passages: [] };
  const forget = hearAudio(deck);
  /** A place chosen by hand ends the playing of passages. */
  const seekFreely = (seconds: number): void => {
    deck.passages = [];
    seek(deck, seconds);
  };
  return {
    audio,
    state: store.state,
    subscribe: store.subscribe,
    load: (url) => {
      const { time } = store.state();
      const wasToPlay = !audio.paused;
      audio.src = url;
      audio.currentTime = time;
      store.set({ hasSound: true, failed: false });
      if (wasToPlay) play(deck);
    },
    toggle: () => (store.state().playing ? audio.pause() : play(deck)),
    seek: seekFreely,
    skip: (seconds) => seekFreely(audio.currentTime + seconds),
    setRate: (rate) => {
      audio.playbackRate = rate;
      store.set({ rate });
    },
    playFrom: (seconds) => playPassages(deck, [{ start: seconds, end: Number.POSITIVE_INFINITY }]),
    playPassages: (passages) => playPassages(deck, passages),
    dispose: () => {
      forget();
      audio.pause();
    },
  };
}

interface Store {
  state(): PlayerState;
  set(change: Partial<PlayerState>): void;
  subscribe(onChange: () => void): () => void;
}

interface Deck {
  audio: HTMLAudioElement;
  store: Store;
  /** What is left to play; the first is being played. Empty: until the end. */
  passages: readonly Passage[];
}

function createStore(duration: number): Store {
  const listeners = new Set<() => void>();
  let state: PlayerState = {
    playing: false,
    time: 0,
    duration,
    rate: 1,
    hasSound: false,
    failed: false,
  };
  return {
    state: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

function play({ audio, store }: Deck): void {
  audio.play().catch(() => store.set({ playing: false }));
}

function seek({ audio, store }: Deck, seconds: number): void {
  audio.currentTime = Math.min(Math.max(0, seconds), store.state().duration || seconds);
  store.set({ time: audio.currentTime });
}

function playPassages(deck: Deck, passages: readonly Passage[]): void {
  deck.passages = passages;
  if (!passages[0]) return;
  seek(deck, passages[0].start);
  play(deck);
}

/** At the end of a passage goes on to the next one, or pauses after the last. */
function turnPassage(deck: Deck): void {
  const [current, next] = deck.passages;
  if (!current || deck.audio.currentTime < current.end) return;
  deck.passages = deck.passages.slice(1);
  if (next) seek(deck, next.start);
  else deck.audio.pause();
}

/** Takes over what the element tells. Returns the function that stops it. */
function hearAudio(deck: Deck): () => void {
  const { audio, store } = deck;
  const stopping = new AbortController();
  const on = (name: string, heard: () => void): void =>
    audio.addEventListener(name, heard, { signal: stopping.signal });
  const follow = (): void => {
    if (stopping.signal.aborted) return;
    store.set({ time: audio.currentTime });
    turnPassage(deck);
    if (store.state().playing) requestAnimationFrame(follow);
  };
  on('play', () => {
    store.set({ playing: true });
    follow();
  });
  on('pause', () => store.set({ playing: false }));
  on('seeked', () => store.set({ time: audio.currentTime }));
  on('error', () => store.set({ failed: true, playing: false }));
  on('durationchange', () => {
    if (Number.isFinite(audio.duration) && audio.duration > 0)
      store.set({ duration: audio.duration });
  });
  on('loadeddata', () => {
    audio.playbackRate = store.state().rate;
  });
  return () => stopping.abort();
}
