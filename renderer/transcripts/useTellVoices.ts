import { useEffect } from 'react';
import type { Transcript } from '../../main/contract';
import { type LongProgress, useLongRequest } from '../ui/useLongRequest';
import { useSpeakers } from './useSpeakers';

export interface TellVoices {
  /** Lines were heard, and nobody is named for some of them. */
  offered: boolean;
  running: boolean;
  /** Null until something is known. */
  progress: LongProgress | null;
  start(): void;
  /** Nothing is named then. */
  stop(): void;
}

/** Has the voices of a transcript told apart, until that is done, stopped, or the recording is left. */
export function useTellVoices(transcript: Transcript): TellVoices {
  const { told } = useSpeakers(transcript);
  const { id, recording, segments, timed, complete, model } = transcript;
  const { running, progress, start, stop } = useLongRequest('speakers.tell', recording);
  const heard = timed && complete && model !== 'import';
  const tell = async (): Promise<void> => {
    const changed = await start({ transcript: id });
    if (changed) told(changed);
  };
  return {
    offered: heard && segments.some(({ speaker }) => speaker === undefined),
    ...{ running, progress, stop },
    start: () => void tell(),
  };
}

/** Stops it where the recording is left; looking at its summary meanwhile does not. */
export function useStopTelling(recording: string): void {
  const { stop } = useLongRequest('speakers.tell', recording);
  useEffect(() => stop, [stop]);
}
