import { Sparkles } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chat, ReplyTone } from '../../main/contract';
import { Button } from '../ui/Button';
import { CopyButton } from './CopyButton';
import type { Draft } from './useDraft';
import { useRewrite } from './useRewrite';

interface Props {
  chat: Chat;
  tone: ReplyTone;
  draft: Draft;
  box: RefObject<HTMLTextAreaElement | null>;
}

/** The box for the reply, as tall as what is in it, and what can be done with that: copy it, say it otherwise. */
export function Compose({ chat, tone, draft: { text, type, fill }, box }: Props) {
  const { t } = useTranslation();
  const { rewrite, busy } = useRewrite(chat.id, fill);
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
        aria-label={t(busy ? 'replies.rewriting' : 'replies.rewrite')}
        title={t('replies.rewriteAs')}
        onClick={() => rewrite(text.trim(), tone)}
      >
        <Sparkles size={15} aria-hidden />
        <span className="compose__word">{t(busy ? 'replies.rewriting' : 'replies.rewrite')}</span>
      </Button>
      <CopyButton text={text} />
    </div>
  );
}

/** Makes the box as tall as its text; the style sheet sets the most. */
function useHeightOf(box: Props['box'], text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what changes the height.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [box, text]);
}
