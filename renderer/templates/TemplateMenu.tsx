import { ChevronDown, LayoutList, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedTemplate } from '../../main/contract';
import { Button } from '../ui/Button';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/Menu';
import { TemplateDialog } from './TemplateDialog';
import { useTemplates } from './useTemplates';
import './templates.css';

interface Props {
  /** The recording or chat that is summed up. */
  of: string;
  /** The template on show; null where it is a summary of one kind. */
  value: string | null;
  onChange: (template: string | null) => void;
}

const NONE = '';

/** One kind, or the sections of a template; the one that fits says so. New ones are made and own ones changed here. */
export function TemplateMenu({ of, value, onChange }: Props) {
  const { t } = useTranslation();
  const { templates, suggested } = useTemplates(of);
  const [making, setMaking] = useState<{ start: ListedTemplate | null } | null>(null);
  const chosen = templates.find(({ name }) => name === value) ?? null;
  const labelOf = (name: string): string =>
    name === suggested ? t('templates.suggested', { name }) : name;
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button small className="picker__template">
            <LayoutList size={14} aria-hidden />
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
        <MenuSeparator />
        {chosen && (
          <MenuItem
            icon={<Pencil size={15} aria-hidden />}
            onSelect={() => setMaking({ start: chosen })}
          >
            {t(chosen.builtIn ? 'templates.copyNamed' : 'templates.editNamed', chosen)}
          </MenuItem>
        )}
        <MenuItem icon={<Plus size={15} aria-hidden />} onSelect={() => setMaking({ start: null })}>
          {t('templates.newMenu')}
        </MenuItem>
      </Menu>
      {making && (
        <TemplateDialog
          of={of}
          start={making.start}
          all={templates}
          onKept={onChange}
          onClose={() => setMaking(null)}
        />
      )}
    </>
  );
}
