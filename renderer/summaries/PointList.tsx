import type { Point, Summary } from '../../main/contract';
import { directionOf } from '../i18n/direction';
import { AddPoint } from './AddPoint';
import { PointItem } from './PointItem';
import type { PointEdits } from './useEditPoints';

export interface PointListProps {
  points: readonly Point[];
  type: Summary['type'];
  /** Of the points, BCP 47. */
  language: string;
  label: string;
  audible: boolean;
  edits: PointEdits;
  /** The summary is still being made. */
  refining: boolean;
}

/** Kinds that are a line or two: nothing is added to them. */
const CLOSED = new Set<Summary['type']>(['headline', 'teaser']);

/** Points in order, as their kind looks, and a place for one's own. */
export function PointList({ points, type, language, label, ...rest }: PointListProps) {
  const timed = points.some(({ sources }) => sources[0]?.start !== undefined);
  return (
    <>
      <ol
        className={`points points--${type}${timed ? '' : ' points--untimed'}`}
        aria-label={label}
        dir={directionOf(language)}
        lang={language}
      >
        {points.map((point) => (
          <PointItem
            key={`${point.sources[0]?.segment} ${point.was?.text ?? point.text}`}
            point={point}
            {...rest}
          />
        ))}
      </ol>
      {!CLOSED.has(type) && <AddPoint edits={rest.edits} />}
    </>
  );
}
