import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskSource } from '../../main/contract';
import { clock } from '../i18n/format';
import { useSpeakerName } from '../i18n/speakerName';
import { toChat, toRecording } from '../ui/route';
import { moveFocus } from '../ui/rovingFocus';
import { Snippet } from './Snippet';

interface Props {
  sources: readonly AskSource[];
  /** Opens a source in what is open already; left out, its address does, and its title is shown. */
  onOpen?: (source: AskSource) => void;
}

/** Passages that answer a question, the best sentence of each marked. */
export function Sources({ sources, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('ask.answer')} onKeyDown={(event) => moveFocus(event, 'a')}>
      <ul>
        {sources.map((source, index) => (
          <SourceRow
            key={keyOfSource(source)}
            source={source}
            tabStop={index === 0}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </nav>
  );
}

const keyOfSource = ({ id, segment, message }: AskSource): string =>
  [id, segment, message].join(' ');

interface RowProps extends Pick<Props, 'onOpen'> {
  source: AskSource;
  tabStop: boolean;
}

function SourceRow({ source, tabStop, onOpen }: RowProps) {
  const { kind, id, title, segment, start, message, speaker, passage } = source;
  const worded = useSpeakerName();
  const href = kind === 'message' ? toChat(id, message ?? null) : toRecording(id, segment ?? null);
  const open = (event: MouseEvent): void => {
    if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(source);
  };
  return (
    <li>
      <a className="row" href={href} tabIndex={tabStop ? 0 : -1} onClick={open}>
        <span className="hit__snippet" dir="auto">
          <Snippet text={passage} />
        </span>
        <span className="row__meta" data-time>
          {!onOpen && <span dir="auto">{title}</span>}
          {speaker && <span dir="auto">{worded(speaker)}</span>}
          {start !== undefined && <span>{clock(start)}</span>}
        </span>
      </a>
    </li>
  );
}
