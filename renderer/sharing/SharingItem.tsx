import { VenetianMask } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MenuItem, MenuSeparator } from '../ui/Menu';

/** At the end of the ways to export: without private things. */
export function SharingItem({ onShare }: { onShare: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <MenuSeparator />
      <MenuItem icon={<VenetianMask size={15} aria-hidden />} onSelect={onShare}>
        {t('sharing.action')}
      </MenuItem>
    </>
  );
}
