import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import { useAsk } from '../client/queries';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Field, Group } from '../ui/Page';
import { CheckRow } from './CheckRow';
import { type Trial, type Trials, tryToLeak } from './leaks';

/** Whether anything gets out: what was sent so far, and eight attempts that are to fail. */
export function LeakGroup() {
  const { t } = useTranslation();
  const client = useClient();
  const { data: sent } = useAsk('leaks.sent', {}, { fresh: true });
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
      <CheckRow
        ok={hears}
        name={t('leaks.control')}
        detail={t(hears ? 'leaks.hears' : 'leaks.deaf')}
      />
      {trials.map((trial) => (
        <CheckRow
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
