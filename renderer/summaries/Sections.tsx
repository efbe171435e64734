import { useTranslation } from 'react-i18next';
import type { Summary, WrittenSection } from '../../main/contract';
import { PointList } from './PointList';
import { useEditPoints } from './useEditPoints';
import './templates.css';

interface Props {
  summary: Summary;
  audible: boolean;
  /** It is still being made. */
  refining: boolean;
}

/** The sections of a template in its order; an empty one says so in a line. */
export function Sections(props: Props) {
  const { sections = [] } = props.summary;
  return sections.map((section, place) => (
    <Section key={section.heading} section={section} place={place} {...props} />
  ));
}

interface SectionProps extends Props {
  section: WrittenSection;
  place: number;
}

function Section({ section, place, summary, ...rest }: SectionProps) {
  const { t } = useTranslation();
  const { heading, type, notes } = section;
  const { language } = summary;
  const edits = useEditPoints(summary, place);
  const points = summary.points.filter((point) => point.section === place);
  return (
    <section className="section">
      <h3 className="section__heading" dir="auto">
        {heading}
      </h3>
      {notes.map((note) => (
        <p key={note} className="section__none">
          {t(`summary.notes.${note}`)}
        </p>
      ))}
      {points.length === 0 && notes.length === 0 && (
        <p className="section__none">{t(`templates.nothing.${type}`)}</p>
      )}
      <PointList {...{ points, type, language, edits }} {...rest} label={heading} />
    </section>
  );
}
