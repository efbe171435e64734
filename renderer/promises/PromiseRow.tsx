import { Check, Pencil, RotateCcw, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseEntry, PromiseState } from '../../main/contract';
import { Button, IconButton } from '../ui/Button';
import { PromiseFacts } from './PromiseFacts';
import { PromiseForm } from './PromiseForm';
import { Passage } from './Passage';
import { useDecide } from './usePromises';

/** What the two buttons of a promise do, by where it stands: on, then off. */
const STEPS: Record<PromiseState, { on: PromiseState; off: PromiseState | null }> = {
  suggested: { on: 'confirmed', off: 'dismissed' },
  confirmed: { on: 'done', off: 'dismissed' },
  done: { on: 'confirmed', off: null },
  dismissed: { on: 'suggested', off: null },
};

/** One promise with its passage. `C` takes the next step, Delete dismisses, `E` edits. */
export function PromiseRow({ promise }: { promise: PromiseEntry }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const decide = useDecide();
  const { on, off } = STEPS[promise.state];
  const keys: Record<string, () => void> = {
    c: () => decide(promise, on),
    e: () => setEditing(true),
    Enter: () => setEditing(true),
    ...(off && { Delete: () => decide(promise, off) }),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const run = event.ctrlKey || event.metaKey ? undefined : keys[letterOf(event)];
    if (!run) return;
    event.preventDefault();
    run();
  };
  if (editing)
    return (
      <li className="promise">
        <PromiseForm promise={promise} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <li className="promise">
      <div className="promise__words">
        {/* biome-ignore lint/a11y/useSemanticElements: its text is to be selected, which a button forbids */}
        <p
          className="promise__text"
          role="button"
          tabIndex={0}
          dir="auto"
          aria-keyshortcuts={off ? 'C E Delete' : 'C E'}
          title={t('promises.keys')}
          onKeyDown={onKeyDown}
        >
          {promise.text}
        </p>
        <PromiseFacts promise={promise} />
        <Passage promise={promise} />
      </div>
      <Actions
        {...{ promise, on, off, decide }}
        edit={
          <IconButton small label={t('promises.edit')} onClick={() => setEditing(true)}>
            <Pencil size={14} aria-hidden />
          </IconButton>
        }
      />
    </li>
  );
}

/** The key, of letters by their place, so that a Korean keyboard has them too. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;

interface ActionsProps {
  promise: PromiseEntry;
  on: PromiseState;
  off: PromiseState | null;
  decide: (promise: PromiseEntry, state: PromiseState) => void;
  edit: ReactNode;
}

function Actions({ promise, on, off, decide, edit }: ActionsProps) {
  const { t } = useTranslation();
  const back = promise.state === 'done' || promise.state === 'dismissed';
  return (
    <div className="promise__actions">
      <Button small kind={back ? 'quiet' : 'plain'} onClick={() => decide(promise, on)}>
        {back ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}
        {t(`promises.steps.${promise.state}`)}
      </Button>
      {edit}
      {off && (
        <IconButton small label={t('promises.dismiss')} onClick={() => decide(promise, off)}>
          <X size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
