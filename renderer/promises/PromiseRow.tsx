import { Check, Pencil, RotateCcw, X } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseEntry, PromiseState } from '../../main/contract';
import { Button, IconButton } from '../ui/Button';
import { keyName } from '../ui/shortcuts';
import { useFocusBack } from '../ui/useFocusBack';
import { Passage } from './Passage';
import { PromiseFacts } from './PromiseFacts';
import { PromiseForm } from './PromiseForm';
import { useDecide } from './usePromises';

/** What the two buttons of a promise do, by where it stands: on, then off. */
const STEPS: Record<PromiseState, { on: PromiseState; off: PromiseState | null }> = {
  suggested: { on: 'confirmed', off: 'dismissed' },
  confirmed: { on: 'done', off: 'dismissed' },
  done: { on: 'confirmed', off: null },
  dismissed: { on: 'suggested', off: null },
};

const DISMISS = 'Delete';

/** One promise with its passage. `C` takes the next step, Delete dismisses, `E` edits. */
export function PromiseRow({ promise }: { promise: PromiseEntry }) {
  const { t } = useTranslation();
  const [editor, setEditor] = useState<'unused' | 'open' | 'closed'>('unused');
  const text = useFocusBack(editor === 'closed');
  const edit = (): void => setEditor('open');
  const decide = useDecide();
  const { on, off } = STEPS[promise.state];
  const keys: Record<string, () => void> = {
    c: () => decide(promise, on),
    e: edit,
    ...(off && { [DISMISS]: () => decide(promise, off) }),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const run = keys[keyName(event.nativeEvent)];
    if (!run) return;
    event.preventDefault();
    // The row may leave this list: whoever works by keys goes on with the next.
    if (run !== edit) focusNeighbour(event.currentTarget);
    run();
  };
  if (editor === 'open')
    return (
      <li className="promise">
        <PromiseForm promise={promise} onDone={() => setEditor('closed')} />
      </li>
    );
  return (
    <li className="promise">
      <div className="promise__words">
        <button
          ref={text}
          type="button"
          className="promise__text"
          dir="auto"
          aria-keyshortcuts={off ? 'C E Delete' : 'C E'}
          title={t('promises.keys')}
          onKeyDown={onKeyDown}
          onClick={edit}
        >
          {promise.text}
        </button>
        <PromiseFacts promise={promise} />
        <Passage promise={promise} />
      </div>
      <Actions
        {...{ promise, on, off, decide }}
        edit={
          <IconButton small label={t('promises.edit')} onClick={edit}>
            <Pencil size={14} aria-hidden />
          </IconButton>
        }
      />
    </li>
  );
}

/** The next row; after the last one, the choice of what is listed. */
function focusNeighbour(within: Element): void {
  const row = within.closest('li');
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  const text = next?.querySelector<HTMLElement>('.promise__text');
  const choice = document.querySelector<HTMLElement>('.promises__tools :checked');
  (text ?? choice)?.focus();
}

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
  const take = (event: MouseEvent, state: PromiseState): void => {
    const isByKey = event.detail === 0;
    if (isByKey) focusNeighbour(event.currentTarget as Element);
    decide(promise, state);
  };
  return (
    <div className="promise__actions">
      <Button small kind={back ? 'quiet' : 'plain'} onClick={(event) => take(event, on)}>
        {back ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}
        {t(`promises.steps.${promise.state}`)}
      </Button>
      {edit}
      {off && (
        <IconButton small label={t('promises.dismiss')} onClick={(event) => take(event, off)}>
          <X size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
