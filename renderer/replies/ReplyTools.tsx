import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyTone } from '../../main/contract';
import { Button, IconButton } from '../ui/Button';
import { Select } from '../ui/Select';

const TONES: ReplyTone[] = ['neutral', 'casual', 'formal', 'warm', 'short'];

interface Props {
  tone: ReplyTone;
  onTone: (tone: ReplyTone) => void;
  hint: string;
  onHint: (hint: string) => void;
}

/** How and what the drafts should say. */
export function ReplyTools({ tone, onTone, hint, onHint }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="reply-tools">
      <label className="sr-only" htmlFor={id}>
        {t('replies.tone')}
      </label>
      <Select
        id={id}
        value={tone}
        options={TONES.map((value) => ({ value, label: t(`replies.tones.${value}`) }))}
        onChange={onTone}
      />
      <HintForm hint={hint} onHint={onHint} />
      <p className="reply-tools__note">{t('replies.neverSends')}</p>
    </div>
  );
}

function HintForm({ hint, onHint }: Pick<Props, 'hint' | 'onHint'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(hint);
  const go = (event: FormEvent): void => {
    event.preventDefault();
    onHint(typed.trim());
  };
  const clear = (): void => {
    setTyped('');
    onHint('');
  };
  const changed = typed.trim() !== hint;
  return (
    <form className="hint" onSubmit={go}>
      <input
        className="field"
        dir="auto"
        aria-label={t('replies.hint')}
        placeholder={t('replies.hintPlaceholder')}
        maxLength={1000}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {changed && typed.trim() !== '' && (
        <Button small type="submit">
          {t('replies.hintGo')}
        </Button>
      )}
      {hint !== '' && !changed && (
        <IconButton small label={t('replies.hintClear')} onClick={clear}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </form>
  );
}
