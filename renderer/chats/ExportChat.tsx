import { Share } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import { ExportParts, useShownParts } from '../settings/ExportParts';
import { MenuItem, MenuSeparator, SubMenu } from '../ui/Menu';
import { useSaveFile } from '../ui/useSaveFile';

const TEXTS = ['txt', 'md', 'json'] as const;

/** Saves the chat as a file of a chosen format; a menu within its menu. */
export function ExportChat({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useClient();
  const save = useSaveFile();
  const asked = { id, ...useShownParts() };
  return (
    <SubMenu label={t('export.button')} icon={<Share size={15} aria-hidden />}>
      <MenuItem onSelect={() => void save(client.request('chats.document', asked))}>
        {t('export.docx')}
      </MenuItem>
      {TEXTS.map((format) => (
        <MenuItem
          key={format}
          onSelect={() => void save(client.request('chats.export', { ...asked, format }))}
        >
          {t(`export.${format === 'md' ? 'page' : format}`)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <ExportParts parts={['times', 'speakers']} />
    </SubMenu>
  );
}
