import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Segment, Summary } from '../../main/contract';
import { useChange } from '../client/queries';
import { clock } from '../i18n/format';
import { Button } from '../ui/Button';
import { useToasts } from '../ui/toasts';

type Part = Summary['coverage']['parts'][number];

interface Props {
  summary: Summary;
  segments: readonly Segment[];
}

/** Parts at which the model failed, each with the way to try it again, in its place. */
export function FailedParts({ summary: { id, coverage }, segments }: Props) {
  const failed = coverage.parts.filter((part) => part.failed);
  return failed.map((part) => (
    <FailedPart key={part.from} id={id} part={part} segments={segments} />
  ));
}

function FailedPart({ id, part, segments }: { id: string; part: Part } & Pick<Props, 'segments'>) {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const { mutate, isPending } = useChange('summaries.retry');
  const { from, to } = part;
  const onAnswer = ({ coverage }: Summary): void => {
    const again = coverage.parts.some((one) => one.failed && one.from === from);
    if (again) show({ kind: 'error', title: t('summary.failedAgain') });
  };
  return (
    <div className="failed-part">
      <span>{t('summary.failed', placesOf(segments[from], segments[to], part))}</span>
      <Button
        small
        disabled={isPending}
        onClick={() => mutate({ id, from }, { onSuccess: onAnswer, onError: fail })}
      >
        <RotateCcw size={14} aria-hidden />
        {t('summary.retry')}
      </Button>
    </div>
  );
}

/** Where a part begins and ends: by the clock, or by lines where there are no times. */
function placesOf(first: Segment | undefined, last: Segment | undefined, { from, to }: Part) {
  if (first && last && last.end > 0) return { from: clock(first.start), to: clock(last.end) };
  return { from: `#${from + 1}`, to: `#${to + 1}` };
}
