import { useTranslation } from 'react-i18next';
import { type Point, type SummaryBody, UNASSIGNED, type WrittenSection } from '../../main/contract';
import { useAsk } from '../client/queries';
import type { Wanted } from '../summaries/wanted';
import { SectionRemarks } from '../templates/SectionRemarks';
import { useChatReading } from './ChatReading';
import { CitedLine } from './CitedLine';
import { NoAnswer } from './NoAnswer';

/** The summary of the open chat; one request for all who ask for the same. */
export function useChatSummary({ type, length, template }: Wanted) {
  const { chat } = useChatReading();
  const what = template === null ? { type, length } : { template };
  return useAsk('chats.summarize', { id: chat.id, ...what }, { quiet: true });
}

interface Props {
  wanted: Wanted;
  /** After a jump where the panel lies over the thread. */
  onJump: () => void;
}

/** The summary itself; closing the panel stops the reading. */
export function ChatSummary({ wanted, onJump }: Props) {
  const { t } = useTranslation();
  const { data, error } = useChatSummary(wanted);
  if (error || !data) return <NoAnswer error={error} waiting={t('summary.creating')} />;
  return (
    <div className="digest" lang={data.language}>
      {data.notes.map((note) => (
        <p key={note} className="panel__hint">
          {t(`summary.notes.${note}`)}
        </p>
      ))}
      {data.sections ? (
        data.sections.map((section, place) => (
          <Section key={section.heading} {...{ section, place, onJump }} body={data} />
        ))
      ) : (
        <Points points={data.points} onJump={onJump} />
      )}
      <p className="panel__hint">{t('chats.catchUp.read', { count: data.coverage.covered })}</p>
    </div>
  );
}

interface SectionProps {
  section: WrittenSection;
  place: number;
  body: SummaryBody;
  onJump: () => void;
}

function Section({ section, place, body, onJump }: SectionProps) {
  const points = body.points.filter((point) => point.section === place);
  return (
    <section aria-label={section.heading}>
      <h3 className="digest__title" dir="auto">
        {section.heading}
      </h3>
      <SectionRemarks section={section} empty={points.length === 0} />
      <Points points={points} onJump={onJump} />
    </section>
  );
}

function Points({ points, onJump }: { points: Point[]; onJump: () => void }) {
  const { t } = useTranslation();
  const { showIndex } = useChatReading();
  const ownerOf = ({ owner, due }: Point): string | null =>
    owner === undefined
      ? null
      : [owner === UNASSIGNED ? t('summary.unassigned') : owner, due].filter(Boolean).join(' · ');
  return (
    <ul className="digest__items">
      {points.map((point) => (
        <CitedLine
          key={`${point.sources[0]?.segment} ${point.text}`}
          text={point.text}
          who={ownerOf(point)}
          places={[...new Set(point.sources.map(({ segment }) => segment))]}
          onOpen={showIndex}
          onJump={onJump}
        />
      ))}
    </ul>
  );
}
