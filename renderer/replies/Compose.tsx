import { Copy, Sparkles } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chat, ReplyTone } from '../../main/contract';
import { Button } from '../ui/Button';
import { useCopy } from '../ui/useCopy';
import type { Draft } from './useDraft';
import { useRewrite } from './useRewrite';

interface Props {
  chat: Chat;
  tone: ReplyTone;
  draft: Draft;
}

/** The box for the reply, as tall as what is in it, and what can be done with that: copy it, say it otherwise. */
export function Compose({ chat, tone, draft: { text, type, fill } }: Props) {
  const { t } = useTranslation();
  const copy = useCopy();
  const { rewrite, busy } = useRewrite(chat.id, fill);
  const box = useRef<HTMLTextAreaElement>(null);
  const empty = text.trim() === '';
  useHeightOf(box, text);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    box.current?.blur();
  };
  return (
    <div className="compose">
      <textarea
        ref={box}
        className="field compose__box"
        dir="auto"
        rows={1}
        aria-label={t('replies.compose')}
        placeholder={t('replies.placeholder')}
        maxLength={4000}
        value={text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
      <Button
        disabled={empty || busy}
        title={t('replies.rewriteAs')}
        onClick={() => rewrite(text.trim(), tone)}
      >
        <Sparkles size={15} aria-hidden />
        {t(busy ? 'replies.rewriting' : 'replies.rewrite')}
      </Button>
      <Button kind="primary" disabled={empty} onClick={() => copy(text)}>
        <Copy size={15} aria-hidden />
        {t('replies.copy')}
      </Button>
    </div>
  );
}

/** Makes the box as tall as its text; the style sheet sets the most. */
function useHeightOf(box: { current: HTMLTextAreaElement | null }, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what changes the height.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [box, text]);
}
