import { Share } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Sharing } from '../../main/contract';
import { useClient } from '../client/context';
import { ExportParts, useShownParts } from '../settings/ExportParts';
import type { SharingWay } from '../sharing/SharingDialog';
import { SharingItem } from '../sharing/SharingItem';
import { DOCUMENTS } from '../ui/documents';
import { MenuItem, MenuSeparator, SubMenu } from '../ui/Menu';
import { useSaveFile } from '../ui/useSaveFile';

const TEXTS = ['txt', 'md', 'json'] as const;

/** The files that a chat can be saved as. */
export function useChatWays(id: string): SharingWay[] {
  const { t } = useTranslation();
  const client = useClient();
  const asked = { id, ...useShownParts() };
  return [
    ...DOCUMENTS.map((format) => ({
      ...{ format, label: t(`export.${format}`) },
      ask: (share?: Sharing) => client.request('chats.document', { ...asked, format, share }),
    })),
    ...TEXTS.map((format) => ({
      ...{ format, label: t(`export.${format === 'md' ? 'page' : format}`) },
      ask: (share?: Sharing) => client.request('chats.export', { ...asked, format, share }),
    })),
  ];
}

interface Props {
  ways: readonly SharingWay[];
  onShare: () => void;
}

/** Saves the chat as a file of a chosen format; a menu within its menu. */
export function ExportChat({ ways, onShare }: Props) {
  const { t } = useTranslation();
  const save = useSaveFile();
  return (
    <SubMenu label={t('export.button')} icon={<Share size={15} aria-hidden />}>
      {ways.map(({ format, label, ask }) => (
        <MenuItem key={format} onSelect={() => void save(ask())}>
          {label}
        </MenuItem>
      ))}
      <SharingItem onShare={onShare} />
      <MenuSeparator />
      <ExportParts parts={['times', 'speakers']} />
    </SubMenu>
  );
}
