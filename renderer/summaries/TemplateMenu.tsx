import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Menu, MenuChoice } from '../ui/Menu';
import { useTemplates } from './useTemplates';
import './templates.css';

interface Props {
  /** The recording that is summed up. */
  recording: string;
  /** The template on show; null where it is a summary of one kind. */
  value: string | null;
  onChange: (template: string | null) => void;
}

const NONE = '';

/** One kind, or the sections of a template; the one that fits the recording says so. */
export function TemplateMenu({ recording, value, onChange }: Props) {
  const { t } = useTranslation();
  const { templates, suggested } = useTemplates(recording);
  const labelOf = (name: string): string =>
    name === suggested ? t('templates.suggested', { name }) : name;
  return (
    <Menu
      align="start"
      trigger={
        <Button small className="picker__template">
          <span className="picker__template-name" dir="auto">
            {value ?? t('templates.none')}
          </span>
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      <MenuChoice
        value={value ?? NONE}
        options={[
          { value: NONE, label: t('templates.none') },
          ...templates.map(({ name }) => ({ value: name, label: labelOf(name) })),
        ]}
        onChange={(name) => onChange(name === NONE ? null : name)}
      />
    </Menu>
  );
}
