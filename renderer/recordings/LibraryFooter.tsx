import { Boxes, Keyboard, Settings, ShieldCheck, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import { hrefOf, useRoute } from '../ui/route';
import { useShortcutSheet } from '../ui/ShortcutSheet';

/** The quiet row: what stays private, and the way to the bin, models, settings and keys. */
export function LibraryFooter() {
  const { t } = useTranslation();
  const { screen } = useRoute();
  const openSheet = useShortcutSheet();
  const links = [
    { to: 'bin', icon: <Trash2 size={18} aria-hidden /> },
    { to: 'models', icon: <Boxes size={18} aria-hidden /> },
    { to: 'settings', icon: <Settings size={18} aria-hidden /> },
  ] as const;
  return (
    <footer className="library__foot">
      <p className="library__promise">
        <ShieldCheck size={14} aria-hidden />
        {t('app.tagline')}
      </p>
      <IconButton label={t('nav.shortcuts')} onClick={openSheet}>
        <Keyboard size={18} aria-hidden />
      </IconButton>
      {links.map(({ to, icon }) => (
        <a
          key={to}
          className="icon-button"
          href={hrefOf({ screen: to })}
          aria-label={t(`nav.${to}`)}
          title={t(`nav.${to}`)}
          aria-current={screen === to ? 'page' : undefined}
        >
          {icon}
        </a>
      ))}
    </footer>
  );
}
