import { useTranslation } from 'react-i18next';
import type { SummaryBody, TemplateSection, WrittenSection } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useErrorWords } from '../i18n/errorWords';
import { useDebounced } from '../search/useDebounced';
import { SectionRemarks } from './SectionRemarks';

/** While somebody types a heading, nothing is asked. */
const TYPING_PAUSE_MS = 300;

interface Props {
  /** The recording or chat that it is tried on. */
  of: string;
  sections: TemplateSection[];
}

/** What the sections make of what is open, anew with every change; nothing is kept, and an older try is stopped. */
export function TemplatePreview({ of, sections }: Props) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const asked = useDebounced(JSON.stringify(sections), TYPING_PAUSE_MS);
  const { data, error, isFetching } = useAsk(
    'templates.preview',
    { of, sections: JSON.parse(asked) as TemplateSection[] },
    { quiet: true, keepLast: true },
  );
  return (
    <section
      className="template-preview"
      // It scrolls, and holds nothing else that could take the focus.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls what has the focus
      tabIndex={0}
      aria-label={t('templates.preview')}
      aria-busy={isFetching}
    >
      <h3 className="template-preview__title">{t('templates.preview')}</h3>
      {error && (
        <p className="template__problem" role="alert">
          {errorWords(error)}
        </p>
      )}
      {!data && !error && <p className="section__none">{t('summary.creating')}</p>}
      {data?.sections?.map((section, place) => (
        <Section key={section.heading} section={section} place={place} body={data} />
      ))}
    </section>
  );
}

interface SectionProps {
  section: WrittenSection;
  place: number;
  body: SummaryBody;
}

function Section({ section, place, body }: SectionProps) {
  const points = body.points.filter((point) => point.section === place);
  return (
    <div className="template-preview__section">
      <h4 className="section__heading" dir="auto">
        {section.heading}
      </h4>
      <SectionRemarks section={section} empty={points.length === 0} />
      <ul className="template-preview__points" lang={body.language}>
        {points.map(({ text, sources }) => (
          <li key={`${sources[0]?.segment} ${text}`} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
