/** What recording and summary share while one is read beside the other: the passage in the light. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Point, Source } from '../../main/contract';
import { useArrivals } from '../ui/route';
import { usePlayer } from './PlayerContext';
import type { Passage } from './player';

export interface Reading {
  /** Points of the summary on show; the waveform marks where they come from. */
  points: readonly Point[];
  showPoints(points: readonly Point[]): void;
  /** Segments in the light. */
  lit: ReadonlySet<number>;
  /** Where the words in the light are heard; none where a line was lit by its number. */
  passages: readonly Passage[];
  /** Where the transcript should scroll; a new object asks again for the same place. */
  target: { segment: number } | null;
  /** Lights the passages, scrolls to the first and, where there is sound, plays them. */
  showSources(sources: readonly Source[], play: boolean): void;
  showSegment(segment: number): void;
  /** Whether the transcript scrolls with the sound; scrolling by hand ends it. */
  following: boolean;
  setFollowing(following: boolean): void;
}

const ReadingContext = createContext<Reading | null>(null);
const NOTHING: ReadonlySet<number> = new Set();
const NOWHERE: readonly Passage[] = [];

interface Props {
  /** The line asked for in the address. */
  segment: number | null;
  children: ReactNode;
}

/** Shares which line is read, cited or followed between transcript, summary and player. */
export function ReadingProvider({ segment, children }: Props) {
  const player = usePlayer();
  const [points, showPoints] = useState<readonly Point[]>([]);
  const [lit, setLit] = useState(NOTHING);
  const [passages, setPassages] = useState(NOWHERE);
  const [target, setTarget] = useState<Reading['target']>(null);
  const [following, setFollowing] = useState(true);
  const showSegment = useCallback((wanted: number) => {
    setLit(new Set([wanted]));
    setPassages(NOWHERE);
    setTarget({ segment: wanted });
  }, []);
  const arrivals = useArrivals();
  // biome-ignore lint/correctness/useExhaustiveDependencies(arrivals): each one asks for the line again.
  useEffect(() => {
    if (segment !== null) showSegment(segment);
  }, [segment, showSegment, arrivals]);
  const showSources = useCallback(
    (sources: readonly Source[], play: boolean) => {
      const heard = sources.flatMap(passageOf);
      setLit(new Set(sources.map((source) => source.segment)));
      setPassages(heard);
      if (sources[0]) setTarget({ segment: sources[0].segment });
      if (!play) return;
      setFollowing(true);
      player.playPassages(heard);
    },
    [player],
  );
  const reading = useMemo(
    () => ({
      ...{ points, showPoints, lit, passages, target, showSources, showSegment },
      ...{ following, setFollowing },
    }),
    [points, lit, passages, target, showSources, showSegment, following],
  );
  return <ReadingContext.Provider value={reading}>{children}</ReadingContext.Provider>;
}

const passageOf = ({ start, end }: Source) =>
  start === undefined || end === undefined ? [] : [{ start, end }];

/** The line that is read, and the ways to another. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error('useReading is used outside of ReadingProvider');
  return reading;
}
