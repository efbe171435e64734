import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from '../client/context';

export interface Voice {
  playing: boolean;
  /** Seconds. */
  time: number;
  /** Seconds; 0 until the sound was asked for. */
  duration: number;
  broken: boolean;
  toggle(): void;
  seek(seconds: number): void;
}

/** The one that is heard: another one silences it. */
let heard: HTMLAudioElement | null = null;

/** Plays the sound of a message. It is asked for when it is first played; leaving the page ends it. */
export function useVoice(message: number): Voice {
  const client = useClient();
  const audio = useRef<HTMLAudioElement | null>(null);
  const [state, setState] = useState({ playing: false, time: 0, duration: 0, broken: false });
  useEffect(() => () => audio.current?.pause(), []);
  const open = useCallback(async (): Promise<HTMLAudioElement> => {
    if (audio.current) return audio.current;
    const { url } = await client.request('chats.media', { message });
    const made = new Audio(url);
    audio.current = made;
    const tell = (): void =>
      setState({
        playing: !made.paused && !made.ended,
        time: made.currentTime,
        duration: Number.isFinite(made.duration) ? made.duration : 0,
        broken: made.error !== null,
      });
    for (const event of ['play', 'pause', 'ended', 'timeupdate', 'loadedmetadata', 'error'])
      made.addEventListener(event, tell);
    return made;
  }, [client, message]);
  const toggle = async (): Promise<void> => {
    try {
      const sound = await open();
      if (!sound.paused) return sound.pause();
      if (heard !== sound) heard?.pause();
      heard = sound;
      await sound.play();
    } catch {
      setState((before) => ({ ...before, playing: false, broken: true }));
    }
  };
  const seek = (seconds: number): void => {
    if (audio.current) audio.current.currentTime = seconds;
  };
  return { ...state, toggle: () => void toggle(), seek };
}
