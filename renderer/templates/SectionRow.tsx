import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateSection } from '../../main/contract';
import { LENGTHS, TYPES } from '../summaries/wanted';
import { IconButton } from '../ui/Button';
import { Select } from '../ui/Select';
import { type DraftSection, type HeadingProblem, MOST_LETTERS } from './draft';

interface Props {
  section: DraftSection;
  place: number;
  /** How many sections there are. */
  of: number;
  problem: HeadingProblem | undefined;
  onChange: (patch: Partial<TemplateSection>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A section: heading, kind, length, its place. Alt with an arrow moves it too. */
export function SectionRow({ section, place, of, problem, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const number = place + 1;
  return (
    <li
      className="template-section"
      onKeyDown={(event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
        if (!event.altKey || !by) return;
        event.preventDefault();
        onMove(by);
      }}
    >
      <div className="template-section__heading">
        <label className="sr-only" htmlFor={`${id}-heading`}>
          {t('templates.heading', { number })}
        </label>
        <input
          id={`${id}-heading`}
          className="field"
          dir="auto"
          maxLength={MOST_LETTERS}
          aria-invalid={!!problem}
          aria-describedby={problem && `${id}-problem`}
          value={section.heading}
          onChange={({ target }) => onChange({ heading: target.value })}
        />
        <IconButton
          small
          label={t('templates.up', { number })}
          disabled={place === 0}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={15} aria-hidden />
        </IconButton>
        <IconButton
          small
          label={t('templates.down', { number })}
          disabled={number === of}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={15} aria-hidden />
        </IconButton>
        <IconButton
          small
          label={t('templates.drop', { number })}
          disabled={of === 1}
          onClick={onRemove}
        >
          <X size={15} aria-hidden />
        </IconButton>
      </div>
      {problem && (
        <p id={`${id}-problem`} className="template__problem">
          {t(`templates.problems.heading.${problem}`)}
        </p>
      )}
      <Kind id={id} number={number} section={section} onChange={onChange} />
    </li>
  );
}

interface KindProps extends Pick<Props, 'section' | 'onChange'> {
  id: string;
  number: number;
}

function Kind({ id, number, section, onChange }: KindProps) {
  const { t } = useTranslation();
  return (
    <div className="template-section__kind">
      <label className="sr-only" htmlFor={`${id}-type`}>
        {t('templates.kind', { number })}
      </label>
      <Select
        id={`${id}-type`}
        value={section.type}
        options={TYPES.map((value) => ({ value, label: t(`summary.types.${value}`) }))}
        onChange={(type) => onChange({ type })}
      />
      <label className="sr-only" htmlFor={`${id}-length`}>
        {t('templates.length', { number })}
      </label>
      <Select
        id={`${id}-length`}
        value={section.length}
        options={LENGTHS.map((value) => ({ value, label: t(`summary.lengths.${value}`) }))}
        onChange={(length) => onChange({ length })}
      />
    </div>
  );
}
