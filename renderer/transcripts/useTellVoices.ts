import { useEffect, useRef, useState } from 'react';
import type { AppEvent, Transcript } from '../../main/contract';
import { useSpeakers } from './useSpeakers';

type Progress = Extract<AppEvent, { name: 'request.progress' }>['data'];

export interface TellVoices {
  /** Lines were heard, and nobody is named for some of them. */
  offered: boolean;
  running: boolean;
  /** Null until something is known. */
  progress: Pick<Progress, 'done' | 'secondsLeft'> | null;
  start(): void;
  /** Nothing is named then. */
  stop(): void;
}

/** Has the voices of a transcript told apart, until that is done, stopped, or the recording is left. */
export function useTellVoices(transcript: Transcript): TellVoices {
  const { tell } = useSpeakers(transcript);
  const [progress, setProgress] = useState<TellVoices['progress']>(null);
  const [running, setRunning] = useState(false);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const { segments, timed, complete, model } = transcript;
  const heard = timed && complete && model !== 'import';
  const start = async (): Promise<void> => {
    controller.current = new AbortController();
    setProgress(null);
    setRunning(true);
    await tell({
      signal: controller.current.signal,
      onEvent: ({ name, data }) => {
        if (name === 'request.progress') setProgress(data);
      },
    });
    setRunning(false);
  };
  return {
    offered: heard && segments.some(({ speaker }) => speaker === undefined),
    running,
    progress,
    start: () => void start(),
    stop: () => controller.current?.abort(),
  };
}
