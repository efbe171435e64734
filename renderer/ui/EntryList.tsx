import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowAt } from '../client/positions';
import { useSelectable } from '../selection/useSelectable';
import type { RowPlace } from './EntryRow';
import { rowPressed } from './rovingFocus';
import type { EntryRows } from './useEntryRows';

interface Props<Entry> {
  label: string;
  entryRows: EntryRows;
  at: RowAt<Entry>;
  openId: string | null;
  /** Ids of all, in the order of the list. */
  idsOf: () => Promise<readonly string[]>;
  /** Said above an entry where it differs from what is said of the one before; null for nothing. */
  headingOf?: (entry: Entry) => string | null;
  children: (entry: Entry, place: RowPlace) => ReactNode;
}

/** Only the entries in sight are in the page, however many there are. One Tab stop; arrows move within. */
export function EntryList<Entry extends { id: string }>(props: Props<Entry>) {
  const { label, entryRows, at, openId, idsOf, headingOf = () => null, children } = props;
  const { rows, inSight, keepFocused, focus, focused } = entryRows;
  const selectable = useSelectable(idsOf, (event) => {
    const next = rowPressed(event.key, focused(), inSight.total);
    if (next === null) return;
    event.preventDefault();
    focus(next);
  });
  const shown = rows.getVirtualItems();
  const isOpen = ({ index }: { index: number }) => at(index)?.id === openId;
  const isThere = ({ index }: { index: number }) => index >= inSight.startIndex && !!at(index);
  const tabStop = (shown.find(isOpen) ?? shown.find(isThere))?.index;
  return (
    <nav
      className="recordings"
      aria-label={label}
      {...selectable}
      onFocus={({ target }) => keepFocused(positionOf(target))}
      onBlur={() => keepFocused(null)}
    >
      <ul className="recordings__all" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const entry = at(index);
          const before = at(index - 1);
          const heading = entry ? headingOf(entry) : null;
          const isSaid =
            heading !== null && (index === 0 || (before && headingOf(before) !== heading));
          return (
            <li
              key={entry?.id ?? index}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={inSight.total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {isSaid && <h2 className="recordings__group">{heading}</h2>}
              {entry ? (
                children(entry, { open: entry.id === openId, tabStop: index === tabStop })
              ) : (
                <Coming />
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Stands for an entry on its way. */
function Coming() {
  const { t } = useTranslation();
  return (
    <span className="row row--coming">
      <span className="sr-only">{t('app.loading')}</span>
    </span>
  );
}

const positionOf = (target: Element): number =>
  Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? 0);
