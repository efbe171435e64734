/** Voice notes are written down where they stand: by an explicit call, or where nothing else is to do. */
import { AppError } from '../../contract';
import { announceChat, type Core } from '../core';
import { doubtMark } from '../formats/doubt';
import { currentSettings } from '../settings';

interface Voice {
  message: number;
  path: string;
}

/** What the sound itself is to blame for; anything else is tried again later. */
const DAMAGED = new Set<string>(['bad-input', 'unsupported', 'empty', 'not-found']);
/** A death of the model process may be bad luck once; twice, it is the sound. */
const TRIES = 2;

export interface Voices {
  /** Writes down all voice notes of a chat that are not yet. Rejects with `cancelled` within 0.5 s of the signal. */
  writeAll(
    chat: string,
    signal: AbortSignal,
    progress: (done: number, secondsLeft: number | null) => void,
  ): Promise<void>;
  /** Writes down one voice note of whichever chat has one. False when none has. */
  writeNext(signal: AbortSignal): Promise<boolean>;
}

/** Makes the writer; a call and the upkeep never hear the same voice note at once. */
export function createVoices(core: Core): Voices {
  const { chats } = core.store;
  const busy = new Map<number, Promise<void>>();

  const write = async (chat: string, voice: Voice, signal: AbortSignal): Promise<void> => {
    // Whoever hears it may be stopped before it is done; asked anew each time, since two may have waited.
    for (let other = busy.get(voice.message); other; other = busy.get(voice.message))
      await other.catch(() => {});
    const work = writeDown(core, chat, voice, signal);
    busy.set(voice.message, work);
    await work.finally(() => busy.delete(voice.message));
  };

  return {
    async writeAll(chat, signal, progress) {
      const voices = chats.voicesLeft(chat);
      const began = core.clock.now();
      for (const [i, voice] of voices.entries()) {
        await write(chat, voice, signal);
        const each = (core.clock.now() - began) / 1000 / (i + 1);
        progress((i + 1) / voices.length, each * (voices.length - i - 1));
      }
    },
    async writeNext(signal) {
      const chat = chats.chatWithVoices();
      const voice = chat === null ? undefined : chats.voicesLeft(chat)[0];
      if (chat === null || !voice) return false;
      await write(chat, voice, signal);
      return true;
    },
  };
}

async function writeDown(core: Core, chat: string, voice: Voice, signal: AbortSignal) {
  const { chats } = core.store;
  signal.throwIfAborted();
  // Somebody else may have been quicker, or the chat may be gone.
  const media = chats.message(voice.message)?.media;
  if (!media || media.transcript !== null || media.problem !== undefined) return;
  try {
    chats.setVoiceText(voice.message, await hear(core, voice, signal));
  } catch (thrown) {
    signal.throwIfAborted();
    const { code, message } = AppError.from(thrown);
    if (!DAMAGED.has(code) && code !== 'crashed') throw thrown;
    chats.setVoiceProblem(voice.message, message);
  }
  announceChat(core, chat);
}

/** What is said, with a mark before what was doubted; empty where nobody speaks. */
async function hear(core: Core, { path }: Voice, signal: AbortSignal): Promise<string> {
  const language = currentSettings(core).speechLanguage;
  for (let tried = 1; ; tried++) {
    const heard: string[] = [];
    try {
      await core.inference.speech.transcribe(
        { path, language, from: 0 },
        ({ segments }) => {
          for (const segment of segments) heard.push(doubtMark(segment) + segment.text);
        },
        signal,
      );
      return heard.join(' ').trim();
    } catch (thrown) {
      if (signal.aborted || tried === TRIES || AppError.from(thrown).code !== 'crashed')
        throw thrown;
    }
  }
}
