import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../main/contract/errors';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copy';
import { useToasts } from '../ui/toasts';

const SAID_MS = 2_000;

/** Copies the reply, and says so in its own place: a message in the corner would lie over the box. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const { fail } = useToasts();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    if (await copyText(text)) setCopied(true);
    else fail(new AppError('forbidden', t('errors.clipboard')));
  };
  const Icon = copied ? Check : Copy;
  return (
    <>
      <Button
        kind="primary"
        aria-label={t('replies.copy')}
        disabled={text.trim() === ''}
        onClick={() => void copy()}
      >
        <Icon size={15} aria-hidden />
        <span className="compose__word">{t(copied ? 'replies.copied' : 'replies.copy')}</span>
      </Button>
      <span className="sr-only" role="status">
        {copied && t('replies.copied')}
      </span>
    </>
  );
}
