import { Share } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../recordings/SideTabs';
import { SharingItem } from '../sharing/SharingItem';
import { SharingManyDialog } from '../sharing/SharingManyDialog';
import { IconButton } from '../ui/Button';
import { DOCUMENTS } from '../ui/documents';
import { Menu, MenuItem } from '../ui/Menu';
import { CHAT_FORMATS, type ExportMany, type Format } from './useExportMany';

const FORMATS: Record<Side, readonly Format[]> = {
  recordings: [...DOCUMENTS, 'txt', 'md', 'srt', 'vtt', 'json'],
  chats: [...DOCUMENTS, ...CHAT_FORMATS],
};
const KINDS = { recordings: 'recording', chats: 'chat' } as const;

interface Props {
  side: Side;
  ids: readonly string[];
  disabled: boolean;
  run: ExportMany['run'];
}

/** In what form all that is chosen is saved, as it is or without private things. */
export function ExportManyMenu({ side, ids, disabled, run }: Props) {
  const { t } = useTranslation();
  const [sharing, setSharing] = useState(false);
  const ways = FORMATS[side].map((format) => ({ format, label: t(`export.${format}`) }));
  return (
    <>
      <Menu
        trigger={
          <IconButton disabled={disabled} label={t('selection.export')}>
            <Share size={18} aria-hidden />
          </IconButton>
        }
      >
        {ways.map(({ format, label }) => (
          <MenuItem key={format} onSelect={() => void run(side, ids, format)}>
            {label}
          </MenuItem>
        ))}
        <SharingItem onShare={() => setSharing(true)} />
      </Menu>
      {sharing && (
        <SharingManyDialog
          kind={KINDS[side]}
          ids={ids}
          ways={ways}
          onSave={(format, share) => void run(side, ids, format as Format, share)}
          onClose={() => setSharing(false)}
        />
      )}
    </>
  );
}
