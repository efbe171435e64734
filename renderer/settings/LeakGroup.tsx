import { useMutation } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import { useAsk } from '../client/queries';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Field, Group } from '../ui/Page';
import { type Trial, type Trials, tryToLeak } from './leaks';

/** Whether anything gets out: what was sent so far, and eight attempts that are to fail. */
export function LeakGroup() {
  const { t } = useTranslation();
  const client = useClient();
  const { data: sent } = useAsk('leaks.sent', {});
  const { fullDate } = useFormats();
  const { data, isPending, mutate } = useMutation({ mutationFn: () => tryToLeak(client) });
  return (
    <Group title={t('leaks.title')}>
      {sent && (
        <Field label={t('leaks.sent')} hint={t('leaks.sentHint', { time: fullDate(sent.since) })}>
          <span>
            {sent.requests === 0 ? t('leaks.nothing') : t('leaks.bytes', { count: sent.bytes })}
          </span>
        </Field>
      )}
      <Field label={t('leaks.label')} hint={t('leaks.hint')}>
        <Button small disabled={isPending} onClick={() => mutate()}>
          {t(isPending ? 'leaks.trying' : 'leaks.try')}
        </Button>
      </Field>
      <ul className="checks" aria-live="polite">
        {data && <TrialRows {...data} />}
      </ul>
    </Group>
  );
}

function TrialRows({ trials, hears }: Trials) {
  const { t } = useTranslation();
  return (
    <>
      <Row ok={hears} name={t('leaks.control')} detail={t(hears ? 'leaks.hears' : 'leaks.deaf')} />
      {trials.map((trial) => (
        <Row
          key={trial.way}
          ok={isHeld(trial) && hears}
          name={t(`leaks.ways.${trial.way}`)}
          detail={t(`leaks.outcome.${outcomeOf(trial)}`)}
        />
      ))}
    </>
  );
}

const isHeld = ({ answer, heard }: Trial): boolean => answer !== 'done' && !heard;

const outcomeOf = ({ answer, heard }: Trial): 'heard' | Trial['answer'] =>
  heard ? 'heard' : answer;

function Row({ ok, name, detail }: { ok: boolean; name: string; detail: string }) {
  const { t } = useTranslation();
  return (
    <li className={`check${ok ? '' : ' check--bad'}`}>
      {ok ? <CircleCheck size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
      <div>
        <p className="check__name">
          {name} <span className="sr-only">{t(ok ? 'settings.ok' : 'settings.bad')}</span>
        </p>
        <p className="check__detail">{detail}</p>
      </div>
    </li>
  );
}
