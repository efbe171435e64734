import { useTranslation } from 'react-i18next';
import type { Hit } from '../../main/contract';
import { clock } from '../i18n/format';
import { hrefOfHit } from './hits';
import { Snippet } from './Snippet';

interface Props {
  hit: Hit;
  /** One hit only is reached by Tab; the arrows lead to the others. */
  tabStop: boolean;
}

/** One passage found; opens the recording or the chat at that very line. */
export function HitRow({ hit, tabStop }: Props) {
  const { t } = useTranslation();
  const where = useHitPlace()(hit);
  const near = hit.by === 'meaning' ? t('search.byMeaning') : '';
  return (
    <li>
      <a className="row" href={hrefOfHit(hit)} tabIndex={tabStop ? 0 : -1}>
        <span className="hit__snippet" dir="auto">
          <Snippet text={hit.snippet} />
        </span>
        {(where || near) && (
          <span className="row__meta" data-time>
            {where && <span>{where}</span>}
            {near && <span>{near}</span>}
          </span>
        )}
      </a>
    </li>
  );
}

/** Where it was found: the time of a line, or a word for what is no line. */
export function useHitPlace(): (hit: Hit) => string {
  const { t } = useTranslation();
  return ({ kind, start }) =>
    ({
      title: t('search.inTitle'),
      summary: t('search.inSummary'),
      segment: start === undefined ? '' : clock(start),
      message: t('search.inChat'),
    })[kind];
}
