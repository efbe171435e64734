import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gap, Segment, Transcript } from '../../main/contract';
import { directionOf } from '../i18n/direction';
import { usePlayerValue } from '../recordings/PlayerContext';
import { useReading } from '../recordings/ReadingContext';
import { coloursOf } from '../ui/nameColours';
import { BackToNow } from './BackToNow';
import { segmentAt } from './follow';
import { Line } from './Line';
import { lineOf, moveLine } from './lineKeys';
import { NameDialog } from './NameDialog';
import { type Naming, namesOf } from './naming';
import { showFocused, useLines } from './useLines';
import { useScrollToLine } from './useScrollToLine';

const NO_GAPS: never[] = [];

interface Props {
  transcript: Transcript;
  /** Whether there is a sound to play. */
  audible: boolean;
  gaps: readonly Gap[];
}

/** Only the lines in sight are in the page, so that a whole day of talk scrolls as smoothly as a minute. */
export function LineList({ transcript, audible, gaps }: Props) {
  const { t } = useTranslation();
  const { segments, timed, language } = transcript;
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<number | null>(null);
  const { lit, setFollowing } = useReading();
  const current = usePlayerValue(({ time }) => (timed && audible ? segmentAt(segments, time) : -1));
  const playing = usePlayerValue((state) => state.playing);
  const { lines, keepFocused } = useLines(scroller, segments, editing);
  const tabStop = useScrollToLine(lines, segments, current);
  const focusLine = useCallback((index: number) => showFocused(lines, index), [lines]);
  const colours = useColours(segments);
  const endEdit = useEndEdit(setEditing, focusLine);
  const { naming, askName, endNaming } = useNaming(endEdit);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = moveLine(event, segments.length);
    if (next === null) return;
    setFollowing(false);
    focusLine(next);
  };
  return (
    <div className="lines-box">
      <div ref={scroller} className={classesOf(playing, timed)}>
        <ol
          className="lines__all"
          aria-label={t('transcript.list')}
          dir={directionOf(language)}
          lang={language}
          style={{ height: lines.getTotalSize() }}
          onFocus={(event) => keepFocused(lineOf(event.target))}
          onBlur={() => keepFocused(null)}
          onKeyDown={onKeyDown}
        >
          {lines.getVirtualItems().map(({ index, key, start }) => (
            <Line
              key={key}
              ref={lines.measureElement}
              transcript={transcript}
              index={index}
              offset={start}
              audible={audible && timed}
              current={index === current}
              lit={lit.has(segments[index]?.id ?? -1)}
              editing={editing === index}
              onEdit={setEditing}
              onEditEnd={endEdit}
              tabStop={index === tabStop}
              colours={colours}
              gaps={timed ? gaps : NO_GAPS}
              onName={askName}
            />
          ))}
        </ol>
      </div>
      <BackToNow current={current} range={lines.range} />
      {naming && <NameDialog transcript={transcript} naming={naming} onClose={endNaming} />}
    </div>
  );
}

const classesOf = (playing: boolean, timed: boolean): string =>
  `lines${playing ? ' lines--playing' : ''}${timed ? '' : ' lines--untimed'}`;

/** Saved or left, the focus goes back to the line, once it is drawn as a line again. */
function useEndEdit(setEditing: (index: null) => void, focusLine: (index: number) => void) {
  const [ended, setEnded] = useState<number | null>(null);
  useEffect(() => {
    if (ended === null) return;
    focusLine(ended);
    setEnded(null);
  }, [ended, focusLine]);
  return useCallback(
    (index: number) => {
      setEditing(null);
      setEnded(index);
    },
    [setEditing],
  );
}

/** Asks for a name; then the focus is at the line: what opened the dialog may have gone with the name before. */
function useNaming(focusAgain: (index: number) => void) {
  const [asked, setAsked] = useState<{ naming: Naming; index: number } | null>(null);
  const askName = useCallback((naming: Naming, index: number) => setAsked({ naming, index }), []);
  const endNaming = (): void => {
    setAsked(null);
    if (asked) focusAgain(asked.index);
  };
  return { naming: asked?.naming, askName, endNaming };
}

/** A colour for each speaker; the same map for as long as the same people speak, so that lines are not drawn anew. */
function useColours(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const names = namesOf(segments).join('\n');
  return useMemo(() => coloursOf(names.split('\n')), [names]);
}
