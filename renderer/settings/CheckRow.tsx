import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Check } from '../../main/contract';
import { useCheckName, useErrorWords } from '../i18n/errorWords';

/** One thing that was looked at, whether it is well, and what to do where it is not. */
export function CheckRow({ name, ok, detail, hint }: Check) {
  const { t } = useTranslation();
  const checkName = useCheckName();
  const errorWords = useErrorWords();
  return (
    <li className={`check${ok ? '' : ' check--bad'}`}>
      {ok ? <CircleCheck size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
      <div>
        <p className="check__name">
          {checkName(name)}{' '}
          <span className="sr-only">{t(ok ? 'settings.ok' : 'settings.bad')}</span>
        </p>
        <p className="check__detail" dir="auto">
          {errorWords({ message: detail, hint })}
        </p>
      </div>
    </li>
  );
}
