import { useTranslation } from 'react-i18next';
import type { WrittenSection } from '../../main/contract';
import './templates.css';

interface Props {
  section: WrittenSection;
  empty: boolean;
}

/** What holds for a section alone; that nothing was found only where something was looked for. */
export function SectionRemarks({ section: { type, notes }, empty }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="section__none">
          {t(`summary.notes.${note}`)}
        </p>
      ))}
      {empty && notes.length === 0 && (
        <p className="section__none">{t(`templates.nothing.${type}`)}</p>
      )}
    </>
  );
}
