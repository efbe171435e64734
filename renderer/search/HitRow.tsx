import { useTranslation } from 'react-i18next';
import type { Hit } from '../../main/contract';
import { clock } from '../i18n/format';
import { toRecording } from '../ui/route';
import { Snippet } from './Snippet';

/** One passage found; opens the recording at that very line. */
export function HitRow({ hit }: { hit: Hit }) {
  const { t } = useTranslation();
  const where = {
    title: t('search.inTitle'),
    summary: t('search.inSummary'),
    segment: hit.start === undefined ? '' : clock(hit.start),
  }[hit.kind];
  return (
    <li>
      <a className="row" href={toRecording(hit.id, hit.segment ?? null)}>
        <span className="row__title" dir="auto">
          {hit.title}
        </span>
        <span className="hit__snippet" dir="auto">
          <Snippet text={hit.snippet} />
        </span>
        <span className="row__meta" data-time>
          {where && <span>{where}</span>}
          {hit.by === 'meaning' && <span>{t('search.byMeaning')}</span>}
        </span>
      </a>
    </li>
  );
}
