import { useTranslation } from 'react-i18next';
import type { AskSource } from '../../main/contract';
import { useAsk } from '../client/queries';
import { clock } from '../i18n/format';
import { useSpeakerName } from '../i18n/speakerName';
import { toChat, toRecording } from '../ui/route';
import { moveFocus } from '../ui/rovingFocus';
import { Snippet } from './Snippet';

/** Passages that answer a question, the best sentence marked; says so where none was found. */
export function AskAnswer({ question }: { question: string }) {
  const { t } = useTranslation();
  const { data, error } = useAsk('ask.question', { question }, { quiet: true });
  if (error) return null;
  return (
    <section className="hits__group" aria-label={t('ask.answer')}>
      <p className="hits__count" role="status">
        {!data && t('ask.looking')}
        {data && t(data.found ? 'ask.found' : 'ask.none')}
      </p>
      <nav aria-label={t('ask.answer')} onKeyDown={(event) => moveFocus(event, 'a')}>
        <ul>
          {data?.sources.map((source, index) => (
            <SourceRow key={keyOfSource(source)} source={source} tabStop={index === 0} />
          ))}
        </ul>
      </nav>
    </section>
  );
}

const keyOfSource = ({ id, segment, message }: AskSource): string =>
  [id, segment, message].join(' ');

function SourceRow({ source, tabStop }: { source: AskSource; tabStop: boolean }) {
  const { kind, id, title, segment, start, message, speaker, passage } = source;
  const worded = useSpeakerName();
  const href = kind === 'message' ? toChat(id, message ?? null) : toRecording(id, segment ?? null);
  return (
    <li>
      <a className="row" href={href} tabIndex={tabStop ? 0 : -1}>
        <span className="hit__snippet" dir="auto">
          <Snippet text={passage} />
        </span>
        <span className="row__meta" data-time>
          <span dir="auto">{title}</span>
          {speaker && <span dir="auto">{worded(speaker)}</span>}
          {start !== undefined && <span>{clock(start)}</span>}
        </span>
      </a>
    </li>
  );
}
