import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../main/contract';
import { clock } from '../i18n/format';
import { useReading } from '../recordings/ReadingContext';
import { usePauseOnSpace } from '../recordings/usePlayerKeys';
import { keyName } from '../ui/shortcuts';
import { useFocusBack } from '../ui/useFocusBack';
import { PointEditor } from './PointEditor';
import { PointFacts } from './PointFacts';
import { PointTools } from './PointTools';
import { Quotes } from './Quotes';
import type { PointEdits } from './useEditPoints';

interface Props {
  point: Point;
  audible: boolean;
  edits: PointEdits;
  /** The summary is still being made. */
  refining: boolean;
}

/** One point with its receipt: a click plays the passage, the arrow opens the words behind it, `e` edits it. */
export function PointItem({ point, audible, edits, refining }: Props) {
  const quotesId = useId();
  const [open, setOpen] = useState(false);
  const [editor, setEditor] = useState<'unused' | 'open' | 'closed'>('unused');
  const editing = editor === 'open';
  const { lit } = useReading();
  const start = point.start ?? point.sources[0]?.start;
  const active = point.sources.some(({ segment }) => lit.has(segment));
  const edit = (): void => {
    // Otherwise the model might put another point in its place while the person types.
    if (refining && !point.locked) edits.lock(point.text, true);
    setEditor('open');
  };
  return (
    <li className={`point${active ? ' point--active' : ''}${editing ? ' point--editing' : ''}`}>
      <span className="point__time" data-time aria-hidden>
        {start === undefined ? '•' : clock(start)}
      </span>
      <div className="point__words">
        {point.title && (
          <strong className="point__title" dir="auto">
            {point.title}
          </strong>
        )}
        {editing ? (
          <PointEditor text={point.text} edits={edits} onDone={() => setEditor('closed')} />
        ) : (
          <PointText point={point} audible={audible} edited={editor === 'closed'} onEdit={edit} />
        )}
        <PointFacts point={point} />
        <div id={quotesId} hidden={!open}>
          {open && <Quotes sources={point.sources} audible={audible} />}
        </div>
      </div>
      {!editing && (
        <PointTools
          point={point}
          open={open}
          quotesId={quotesId}
          onOpen={() => setOpen(!open)}
          onEdit={edit}
          onLock={() => edits.lock(point.text, !point.locked)}
        />
      )}
    </li>
  );
}

interface TextProps {
  point: Point;
  audible: boolean;
  edited: boolean;
  onEdit: () => void;
}

function PointText({ point, audible, edited, onEdit }: TextProps) {
  const { t } = useTranslation();
  const text = useFocusBack(edited);
  const pauseOnSpace = usePauseOnSpace();
  const { showSources } = useReading();
  const start = point.sources[0]?.start;
  const onKeyDown = (event: KeyboardEvent): void => {
    pauseOnSpace(event);
    if (keyName(event.nativeEvent) !== 'e') return;
    event.preventDefault();
    onEdit();
  };
  return (
    <button
      ref={text}
      type="button"
      className="point__text"
      dir="auto"
      title={
        audible && start !== undefined ? t('summary.playPoint', { time: clock(start) }) : undefined
      }
      onKeyDown={onKeyDown}
      onClick={() => showSources(point.sources, audible)}
    >
      {point.text}
    </button>
  );
}
