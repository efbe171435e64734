import { ListChecks } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseEntry } from '../../main/contract';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { Progress } from '../ui/Progress';
import { moveFocus } from '../ui/rovingFocus';
import { Segmented } from '../ui/Segmented';
import { ExportTasks } from './ExportTasks';
import { dayOf, grouped } from './groups';
import { PromiseRow } from './PromiseRow';
import { usePromises, useReadingOn } from './usePromises';
import './promises.css';

const VIEWS = ['open', 'done', 'dismissed'] as const;
type View = (typeof VIEWS)[number];

/** Who owes what by when: suggestions to decide on, what was confirmed, and what is over. */
export function PromisesScreen() {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('open');
  const options = VIEWS.map((value) => ({ value, label: t(`promises.views.${value}`) }));
  return (
    <Page title={t('promises.title')}>
      <p className="page__intro">{t('promises.intro')}</p>
      <div className="promises__tools">
        <Segmented legend={t('promises.show')} value={view} options={options} onChange={setView} />
        <ExportTasks />
      </div>
      <ReadingOn />
      {view === 'open' ? <Open /> : <Past key={view} state={view} />}
    </Page>
  );
}

function ReadingOn() {
  const { t } = useTranslation();
  const reading = useReadingOn();
  if (!reading) return null;
  return (
    <div className="promises__reading">
      <p role="status">{t('promises.reading')}</p>
      <Progress label={t('promises.reading')} value={reading.done} />
    </div>
  );
}

function Open() {
  const { t } = useTranslation();
  const [suggested, confirmed] = [usePromises('suggested'), usePromises('confirmed')];
  if (!suggested || !confirmed) return null;
  const groups = grouped([...suggested.promises, ...confirmed.promises], dayOf(Date.now()));
  if (groups.length === 0)
    return (
      <EmptyState
        icon={<ListChecks size={28} aria-hidden />}
        title={t('promises.none')}
        body={t('promises.noneHint')}
      />
    );
  return groups.map(({ group, promises }, at) => {
    const pages = group === 'suggested' ? suggested : confirmed;
    // What is confirmed lies in several groups: what is not here yet comes after the last of them.
    const isLast = group === 'suggested' || at === groups.length - 1;
    const total = group === 'suggested' ? suggested.total : promises.length;
    return (
      <PromiseList
        key={group}
        title={t(`promises.groups.${group}`, { count: total })}
        {...{ promises }}
      >
        {isLast && pages.promises.length < pages.total && <More onMore={pages.more} />}
      </PromiseList>
    );
  });
}

function Past({ state }: { state: 'done' | 'dismissed' }) {
  const { t } = useTranslation();
  const pages = usePromises(state);
  if (!pages) return null;
  if (pages.total === 0) return <EmptyState title={t(`promises.nonePast.${state}`)} />;
  return (
    <PromiseList title={t(`promises.views.${state}`)} promises={pages.promises}>
      {pages.promises.length < pages.total && <More onMore={pages.more} />}
    </PromiseList>
  );
}

interface ListProps {
  title: string;
  promises: readonly PromiseEntry[];
  children: React.ReactNode;
}

function PromiseList({ title, promises, children }: ListProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const vertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (vertical && !isField(event.target)) moveFocus(event, '.promise__text');
  };
  return (
    <section className="promises" aria-label={title}>
      <h2 className="promises__title">{title}</h2>
      <ul className="promises__list" onKeyDown={onKeyDown}>
        {promises.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </ul>
      {children}
    </section>
  );
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

function More({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation();
  return (
    <Button small kind="quiet" onClick={onMore}>
      {t('library.more')}
    </Button>
  );
}
