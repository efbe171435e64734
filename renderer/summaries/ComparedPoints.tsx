import { useTranslation } from 'react-i18next';
import type { Comparison, ComparisonRow, WordChange } from '../../main/contract';
import { directionOf } from '../i18n/direction';
import { useNarrow } from '../ui/media';

/** Row by row: what changed side by side where there is room, else both in one text. */
export function ComparedPoints({ comparison: { rows, after } }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  return (
    <>
      {rows.every(({ kind }) => kind === 'same') && (
        <p className="compare__same">{t('summary.sameInBoth')}</p>
      )}
      <ol className="compare" dir={directionOf(after.language)} lang={after.language}>
        {rows.map((row) => (
          <Row
            key={`${row.before?.text ?? ''} → ${row.after?.text ?? ''}`}
            row={row}
            narrow={narrow}
          />
        ))}
      </ol>
    </>
  );
}

function Row({ row: { kind, words }, narrow }: { row: ComparisonRow; narrow: boolean }) {
  const { t } = useTranslation();
  const same = kind === 'same';
  const without = (other: WordChange['kind']) => words.filter((word) => word.kind !== other);
  return (
    <li className={`compare__row compare__row--${kind}`}>
      <p className={same ? 'sr-only' : 'compare__kind'}>{t(`summary.changes.${kind}`)}</p>
      {narrow || same ? (
        <Words words={words} />
      ) : (
        <>
          <Words words={without('added')} />
          <Words words={without('dropped')} />
        </>
      )}
    </li>
  );
}

function Words({ words }: { words: readonly WordChange[] }) {
  // Words have no identity but their place.
  const placed = words.map((word, at) => ({ ...word, at }));
  return (
    <p className="compare__words" dir="auto">
      {placed.map(({ kind, text, at }) => {
        if (kind === 'added') return <ins key={at}>{text}</ins>;
        if (kind === 'dropped') return <del key={at}>{text}</del>;
        return <span key={at}>{text}</span>;
      })}
    </p>
  );
}
