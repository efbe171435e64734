import { AudioLines, MessageCircle } from 'lucide-react';
import type { PromiseEntry } from '../../main/contract';
import { clock, useFormats } from '../i18n/format';
import { toChat, toRecording } from '../ui/route';

/** The words as they were said, which lead to the recording at that second or to the message. */
export function Passage({ promise: { quote, text, source, saidAt } }: { promise: PromiseEntry }) {
  const { shortDate } = useFormats();
  const isChat = source.kind === 'chat';
  const Icon = isChat ? MessageCircle : AudioLines;
  return (
    <a
      className="promise__passage"
      href={
        isChat
          ? toChat(source.id, source.message ?? null)
          : toRecording(source.id, source.segment ?? null)
      }
    >
      {quote !== text && <q dir="auto">{quote}</q>}
      <span className="promise__source" data-time>
        <Icon size={12} aria-hidden />
        <bdi>{source.title}</bdi>
        {source.start !== undefined && <span>{clock(source.start)}</span>}
        {saidAt !== null && <span>{shortDate(saidAt)}</span>}
      </span>
    </a>
  );
}
