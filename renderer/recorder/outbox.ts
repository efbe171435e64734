/** Sound on its way to the disk: pieces wait in order until each is acknowledged. Where the host does not answer they wait on. */
import { AppError, type Capture, type RequestOf } from '../../main/contract';
import { MAX_CHUNK_BYTES } from '../../main/contract/files';
import type { Client } from '../client/client';
import { SAMPLE_RATE } from './format';

const RETRY_MS = 500;
/** Well below the ten seconds after which the host ends a recording that nobody feeds. */
const HEARTBEAT_MS = 2000;
/** Whoever stops is not kept waiting for a host that does not answer: what it has, it keeps. */
const FLUSH_MS = 15_000;

/** What lies before a piece. */
export type KnownGap = Omit<RequestOf<'captures.gap'>, 'capture'>;

interface Waiting {
  samples: Uint8Array<ArrayBuffer>;
  gap: KnownGap | null;
}

export interface Outbox {
  add(samples: Uint8Array<ArrayBuffer>, gap?: KnownGap | null): void;
  /** Resolves with the id of the capture once all is on disk, or with null where none was begun. */
  flush(): Promise<string | null>;
  /** Nothing more is sent. Gives the id of the capture, or null. */
  close(): string | null;
}

export interface Told {
  /** How much is on disk now. */
  saved(capture: Capture): void;
  /** Nothing more can be written, such as on a full disk. */
  failed(error: AppError): void;
}

/** What is on its way. */
interface Post {
  request: Client['request'];
  channels: number;
  language: string;
  told: Told;
  waiting: Waiting[];
  capture: string | null;
  offset: number;
  closed: boolean;
  sending: Promise<void> | null;
}

/** Begins a capture at once. A host that has ended it meanwhile (the computer slept) gets another one. */
export function createOutbox(
  request: Client['request'],
  channels: number,
  language: string,
  told: Told,
): Outbox {
  const nothing = { waiting: [], capture: null, offset: 0, closed: false, sending: null };
  const post: Post = { request, channels, language, told, ...nothing };
  const heartbeat = setInterval(() => {
    if (!post.closed) void wake(post);
  }, HEARTBEAT_MS);
  const close = (): string | null => {
    post.closed = true;
    clearInterval(heartbeat);
    return post.capture;
  };
  void wake(post);
  return {
    add(samples, gap = null) {
      if (post.closed) return;
      post.waiting.push({ samples, gap });
      void wake(post);
    },
    async flush() {
      const giveUpAt = Date.now() + FLUSH_MS;
      const isDone = () => post.closed || (post.waiting.length === 0 && !post.sending);
      while (!isDone() && Date.now() < giveUpAt) await wake(post);
      return close();
    },
    close,
  };
}

/** One sender at a time. */
function wake(post: Post): Promise<void> {
  post.sending ??= sendAll(post).finally(() => {
    post.sending = null;
  });
  return post.sending;
}

/** Until nothing waits, or the host does not answer: then the next piece, or the next heartbeat, tries again. */
async function sendAll(post: Post): Promise<void> {
  let answered = true;
  while (answered) {
    answered = await (post.capture === null ? begin(post) : sendNext(post, post.capture)).then(
      () => true,
      (thrown: unknown) => afterFailure(post, AppError.from(thrown)),
    );
    if (post.closed || post.waiting.length === 0) return;
  }
}

/** Whether it is worth trying again at once. */
async function afterFailure(post: Post, error: AppError): Promise<boolean> {
  if (error.code === 'not-found') {
    post.capture = null;
    return true;
  }
  if (error.code === 'internal') await pause(RETRY_MS);
  else {
    post.closed = true;
    post.told.failed(error);
  }
  return false;
}

async function begin(post: Post): Promise<void> {
  const { channels, language } = post;
  const facts = { sampleRate: SAMPLE_RATE, channels, language };
  const begun = await post.request('captures.begin', facts);
  post.capture = begun.id;
  post.offset = 0;
  post.told.saved(begun);
}

async function sendNext(post: Post, capture: string): Promise<void> {
  const [next] = post.waiting;
  if (next?.gap) {
    await post.request('captures.gap', { capture, ...next.gap });
    next.gap = null;
  }
  const data = joined(post.waiting);
  const answer = await post.request('captures.append', { capture, offset: post.offset, data });
  post.offset = answer.received;
  drop(post.waiting, data.byteLength);
  post.told.saved(answer.capture);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** As many whole pieces as one call takes, up to the next gap. */
function joined(pieces: readonly Waiting[]): Uint8Array<ArrayBuffer> {
  const fitting: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (const { samples, gap } of pieces) {
    if (gap || bytes + samples.byteLength > MAX_CHUNK_BYTES) break;
    fitting.push(samples);
    bytes += samples.byteLength;
  }
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const piece of fitting) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

function drop(pieces: Waiting[], bytes: number): void {
  for (let left = bytes; left > 0; ) left -= pieces.shift()!.samples.byteLength;
}
