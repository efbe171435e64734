import type { ReactNode } from 'react';

export interface RowPlace {
  open: boolean;
  /** One row only is reached by Tab; the arrows lead to the others. */
  tabStop: boolean;
}

interface Props extends RowPlace {
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
export function EntryRow({ href, title, preview, lang, open, tabStop, children }: Props) {
  return (
    <li>
      <a
        className="row"
        href={href}
        tabIndex={tabStop ? 0 : -1}
        aria-current={open ? 'page' : undefined}
      >
        <span className="row__title" dir="auto" lang={lang ?? undefined}>
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
    </li>
  );
}
