import { memo, type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gap, Segment, Transcript } from '../../main/contract';
import { clock } from '../i18n/format';
import { useGapWords } from '../i18n/gapWords';
import { usePlayer } from '../recordings/PlayerContext';
import { useReading } from '../recordings/ReadingContext';
import { usePauseOnSpace } from '../recordings/usePlayerKeys';
import { type Keys, keyName } from '../ui/shortcuts';
import { useCopy } from '../ui/useCopy';
import { LineEditor } from './LineEditor';
import { LineTools } from './LineTools';
import { LineWords } from './LineWords';
import type { Naming } from './naming';
import { SpeakerButton, SpeakerLabel, SpeakerMenu } from './SpeakerMenu';

interface Props {
  ref: Ref<HTMLLIElement>;
  transcript: Transcript;
  index: number;
  /** Pixels from the top of the list. */
  offset: number;
  audible: boolean;
  current: boolean;
  lit: boolean;
  editing: boolean;
  onEdit: (index: number) => void;
  /** Saved or left as it was: the focus goes back to the line. */
  onEditEnd: (index: number) => void;
  tabStop: boolean;
  /** Number of a colour for each speaker. */
  colours: ReadonlyMap<string, number>;
  /** Of the whole recording. */
  gaps: readonly Gap[];
  /** Asks for a name; the focus then comes back to the line. */
  onName: (naming: Naming, index: number) => void;
}

/** One line: when, who, what, and what can be done with it. Drawn anew only when something of it changes. */
export const Line = memo(function Line(props: Props) {
  const { ref, transcript, index, offset, current, lit, editing, onEdit, onEditEnd } = props;
  const [choosing, setChoosing] = useState(false);
  const segment = transcript.segments[index];
  if (!segment) return null;
  const state = [
    current && 'line--current',
    lit && 'line--lit',
    segment.doubt && 'line--doubt',
    editing && 'line--editing',
  ];
  const { speaker } = segment;
  const heads = speaker !== undefined && speaker !== transcript.segments[index - 1]?.speaker;
  const menu = (trigger: ReactNode) => (
    <SpeakerMenu
      transcript={transcript}
      index={index}
      trigger={trigger}
      open={choosing}
      onOpenChange={setChoosing}
      onName={(naming) => props.onName(naming, index)}
    />
  );
  return (
    <li
      ref={ref}
      data-index={index}
      className={['line', ...state].filter(Boolean).join(' ')}
      style={{ transform: `translateY(${offset}px)` }}
      aria-posinset={index + 1}
      aria-setsize={transcript.segments.length}
      aria-current={current ? 'true' : undefined}
    >
      <Gaps gaps={gapsUpTo(segment.start, transcript.segments[index - 1], props.gaps)} />
      {heads && (
        <div className="line__head">
          {menu(<SpeakerLabel name={speaker} colour={props.colours.get(speaker) ?? 0} />)}
        </div>
      )}
      {transcript.timed && (
        <span className="line__time" data-time aria-hidden>
          {clock(segment.start)}
        </span>
      )}
      {editing ? (
        <LineEditor transcript={transcript} segment={segment} onDone={() => onEditEnd(index)} />
      ) : (
        <LineText {...props} segment={segment} onSpeaker={() => setChoosing(true)} />
      )}
      {!editing && (
        <LineTools segment={segment} onEdit={() => onEdit(index)}>
          {!heads && menu(<SpeakerButton />)}
        </LineTools>
      )}
      {index === transcript.segments.length - 1 && (
        <Gaps gaps={gapsUpTo(Number.POSITIVE_INFINITY, segment, props.gaps)} />
      )}
    </li>
  );
});

/** Each stands above the first line that begins after it, or below the last one. */
function gapsUpTo(end: number, before: Segment | undefined, gaps: readonly Gap[]): Gap[] {
  const start = before?.start ?? Number.NEGATIVE_INFINITY;
  return gaps.filter(({ at }) => start < at && at <= end);
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const worded = useGapWords();
  if (gaps.length === 0) return null;
  return (
    <div className="line__gaps">
      {gaps.map((gap) => (
        <p key={`${gap.at} ${gap.kind}`} className="line__gap">
          {worded(gap)}
        </p>
      ))}
    </div>
  );
}

function LineText({
  segment,
  index,
  audible,
  current,
  tabStop,
  onEdit,
  onSpeaker,
}: Props & { segment: Segment; onSpeaker: () => void }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const copy = useCopy();
  const pauseOnSpace = usePauseOnSpace();
  const { setFollowing } = useReading();
  const hear = (): void => {
    if (!audible) return;
    setFollowing(true);
    player.playFrom(segment.start);
  };
  const keys: Keys = { e: () => onEdit(index), c: () => copy(segment.text), s: onSpeaker };
  return (
    <button
      type="button"
      className="line__text"
      dir="auto"
      tabIndex={tabStop ? 0 : -1}
      title={audible ? t('transcript.playFrom', { time: clock(segment.start) }) : undefined}
      onClick={hear}
      onKeyDown={(event) => {
        pauseOnSpace(event);
        const act = keys[keyName(event.nativeEvent)];
        if (!act) return;
        event.preventDefault();
        act(event.nativeEvent);
      }}
    >
      <LineWords segment={segment} current={current} />
      {segment.doubt && (
        <span className="sr-only"> ({t(`transcript.doubt.${segment.doubt}`)})</span>
      )}
    </button>
  );
}
