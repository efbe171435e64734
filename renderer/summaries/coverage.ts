/** How much of a recording a summary has read, in seconds or, without times, in lines. Pure. */
import type { Segment, Summary } from '../../main/contract';

export interface CoverageFacts {
  covered: number;
  total: number;
  unit: 'seconds' | 'lines';
  partsOk: number;
  parts: { size: number; ok: boolean; at: number }[];
}

/** `duration` in seconds, null where the transcript has no times. */
export function coverageFacts(
  { coverage }: Pick<Summary, 'coverage'>,
  segments: readonly Segment[],
  duration: number | null,
): CoverageFacts {
  const parts = coverage.parts.map(({ from, to, ok }) => ({ at: from, size: to - from + 1, ok }));
  const partsOk = parts.filter(({ ok }) => ok).length;
  if (!duration)
    return { covered: coverage.covered, total: coverage.total, unit: 'lines', partsOk, parts };
  const missed = coverage.parts
    .filter(({ ok }) => !ok)
    .reduce((sum, { from, to }) => sum + spanOf(segments, from, to), 0);
  const whole = missed === 0 && coverage.covered >= coverage.total;
  const share = coverage.total ? coverage.covered / coverage.total : 0;
  const covered = whole ? duration : missed ? duration - missed : duration * share;
  return { covered: Math.max(0, covered), total: duration, unit: 'seconds', partsOk, parts };
}

function spanOf(segments: readonly Segment[], from: number, to: number): number {
  const [first, last] = [segments[from], segments[to]];
  return first && last ? last.end - first.start : 0;
}
