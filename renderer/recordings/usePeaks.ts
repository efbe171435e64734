import { useMemo } from 'react';
import type { Recording } from '../../main/contract';
import { useAsk } from '../client/queries';

const UNKNOWN: number[] = [];

/** The waveform in 0..1 over the whole recording; what was not read yet is silent. */
export function usePeaks(recording: Recording): number[] {
  const { id, duration, status } = recording;
  const peaks = useAsk('recordings.media', { id }).data?.peaks ?? UNKNOWN;
  const { data: transcript } = useAsk('transcripts.get', { recording: id });
  const through = transcript?.complete === false && status !== 'ready' ? transcript.through : null;
  return useMemo(() => padPeaks(peaks, through, duration), [peaks, through, duration]);
}

/** Adds silence after peaks that reach `through` seconds only, so that they span `duration`. */
export function padPeaks(
  peaks: number[],
  through: number | null,
  duration: number | null,
): number[] {
  if (!through || !duration || through >= duration || peaks.length === 0) return peaks;
  const whole = Math.round((peaks.length * duration) / through);
  return [...peaks, ...new Array<number>(Math.max(0, whole - peaks.length)).fill(0)];
}
