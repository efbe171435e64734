import type { Summary, WrittenSection } from '../../main/contract';
import { SectionRemarks } from '../templates/SectionRemarks';
import { useNarrow } from '../ui/media';
import { PointList } from './PointList';
import { useEditPoints } from './useEditPoints';

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
  const { heading, type } = section;
  // In a narrow window the tab stands for the heading of the pane.
  const Heading = useNarrow() ? 'h2' : 'h3';
  const { language } = summary;
  const edits = useEditPoints(summary, place);
  const points = summary.points.filter((point) => point.section === place);
  return (
    <section className="section">
      <Heading className="section__heading" dir="auto">
        {heading}
      </Heading>
      <SectionRemarks section={section} empty={points.length === 0} />
      <PointList {...{ points, type, language, edits }} {...rest} label={heading} />
    </section>
  );
}
