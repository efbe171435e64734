/** Hears a capture while it grows, in the windows that a transcript is made of. The last one is heard again as it grows. */

import type { CaptureRecord } from '../capture-store-port';
import type { Core } from '../core';
import { UNDETERMINED } from '../language';
import type { SpeechWindow } from '../ports';
import { currentSettings } from '../settings';

/** So much new sound is waited for: a second or two of speech is worth a look. */
const FRESH_SECONDS = 1.5;
/** After each look the recogniser rests as long as it worked, and at least so long: recording comes first. */
const LEAST_REST_MS = 500;
/** A window that ends so near to the end of the file may have been cut off there. */
const CUT_SECONDS = 0.5;

export interface Listening {
  /** Windows that will not change, in order. */
  readonly settled: SpeechWindow[];
  /** Ends within half a second. */
  stop(): Promise<void>;
}

/** `secondsOf` tells how much sound there is. A failure ends the listening, never the recording. */
export function listen(core: Core, capture: CaptureRecord, secondsOf: () => number): Listening {
  const settled: SpeechWindow[] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async (): Promise<void> => {
    let heardTo = 0;
    while (!signal.aborted) {
      const seconds = secondsOf();
      const started = core.clock.now();
      if (seconds - heardTo >= FRESH_SECONDS) {
        await hearOn(core, capture, settled, signal);
        heardTo = seconds;
      }
      await rest(Math.max(LEAST_REST_MS, core.clock.now() - started), signal);
    }
  };
  const ended = loop().catch((thrown: unknown) => {
    if (!signal.aborted) core.log.error(`Listening while recording ended: ${String(thrown)}`);
  });
  return {
    settled,
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

/** Hears what lies behind the settled windows, and settles those that end before the file does. */
async function hearOn(
  core: Core,
  { id, language: wanted }: CaptureRecord,
  settled: SpeechWindow[],
  signal: AbortSignal,
): Promise<void> {
  const windows: SpeechWindow[] = [];
  const from = settled.at(-1)?.through ?? 0;
  const language = languageFor(core, wanted, settled);
  const request = { path: core.store.captures.path(id), from, language };
  await core.inference.speech.transcribe(request, (window) => windows.push(window), signal);
  signal.throwIfAborted();
  const done = windows.filter(({ through, duration }) => through < duration - CUT_SECONDS);
  settled.push(...done);
  core.events.emit('capture.heard', {
    capture: id,
    settled: done.flatMap(({ segments }) => segments),
    tentative: windows.slice(done.length).flatMap(({ segments }) => segments),
  });
}

/** What was heard first decides for the rest, so that a language is not guessed anew from every few words. */
function languageFor(core: Core, wanted: string, settled: SpeechWindow[]): string {
  const known = settled.find(({ language }) => language !== UNDETERMINED)?.language;
  return known ?? (wanted === 'auto' ? currentSettings(core).speechLanguage : wanted);
}

const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      signal.removeEventListener('abort', end);
      resolve();
    };
    setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
