import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSelection } from '../selection/selection';

export interface RowPlace {
  open: boolean;
  /** One row only is reached by Tab; the arrows lead to the others. */
  tabStop: boolean;
}

interface Props extends RowPlace {
  id: string;
  href: string;
  title: string;
  /** Empty for none. */
  preview: string;
  /** Language of title and preview. */
  lang: string | null;
  /** Facts, each in an element of its own. */
  children: ReactNode;
}

/** A recording or a chat in its list: title, first or last words, facts. */
export function EntryRow({ id, href, title, preview, lang, open, tabStop, children }: Props) {
  const { on, ids } = useSelection();
  const chosen = ids.has(id);
  return (
    <a
      className={chosen ? 'row row--chosen' : 'row'}
      href={href}
      data-id={id}
      tabIndex={tabStop ? 0 : -1}
      aria-current={open ? 'page' : undefined}
      {...(on ? { role: 'checkbox', 'aria-checked': chosen } : {})}
    >
      <span className="row__title" dir="auto" lang={lang ?? undefined}>
        {on && <span className="row__choice">{chosen && <Check size={12} aria-hidden />}</span>}
        {title}
      </span>
      {preview && (
        <span className="row__preview" dir="auto" lang={lang ?? undefined}>
          {preview}
        </span>
      )}
      <span className="row__meta" data-time>
        {children}
      </span>
    </a>
  );
}
