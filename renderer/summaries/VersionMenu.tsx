import { GitCompare, History, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/Menu';
import { CompareDialog } from './CompareDialog';
import { RemoveVersionDialog } from './RemoveVersionDialog';
import type { Summaries } from './useSummaries';
import { useVersionName } from './useVersionName';

/** All versions there are, two of them side by side, and the way to be rid of one. */
export function VersionMenu({ summaries: { all = [], shown, open } }: { summaries: Summaries }) {
  const { t } = useTranslation();
  const nameOf = useVersionName();
  const [dialog, setDialog] = useState<'compare' | 'remove' | null>(null);
  const alike = all.filter(
    ({ type, template }) => type === shown?.type && template === shown.template,
  );
  const close = (): void => setDialog(null);
  const choose = (id: string): void => {
    const summary = all.find((other) => other.id === id);
    if (summary) open(summary);
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton small label={t('summary.versions')}>
            <History size={16} aria-hidden />
          </IconButton>
        }
      >
        <MenuChoice
          value={shown?.id ?? ''}
          options={all.map((summary) => ({ value: summary.id, label: nameOf(summary) }))}
          onChange={choose}
        />
        {shown && <MenuSeparator />}
        {alike.length > 1 && (
          <MenuItem
            icon={<GitCompare size={16} aria-hidden />}
            onSelect={() => setDialog('compare')}
          >
            {t('summary.compare')}
          </MenuItem>
        )}
        {shown && (
          <MenuItem
            danger
            icon={<Trash2 size={16} aria-hidden />}
            onSelect={() => setDialog('remove')}
          >
            {t('summary.removeVersion')}
          </MenuItem>
        )}
      </Menu>
      {dialog === 'compare' && shown && (
        <CompareDialog versions={alike} shown={shown} onClose={close} />
      )}
      {dialog === 'remove' && shown && <RemoveVersionDialog version={shown} onClose={close} />}
    </>
  );
}
