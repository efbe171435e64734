import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hrefOf, type Route, useRoute } from '../ui/route';

export type Side = 'recordings' | 'chats';

const PLACES = { recordings: hrefOf({ screen: 'library' }), chats: hrefOf({ screen: 'chats' }) };

function sideOf({ screen }: Route): Side | null {
  if (screen === 'chats' || screen === 'chat') return 'chats';
  return screen === 'library' || screen === 'recording' ? 'recordings' : null;
}

/** The half of the library on show; settings and models leave it as it was. */
export function useSide(): Side {
  const wanted = sideOf(useRoute());
  const [side, setSide] = useState<Side>(wanted ?? 'recordings');
  if (wanted && wanted !== side) setSide(wanted);
  return wanted ?? side;
}

/** Recordings or chats: two links, so that they open and go back as links do. */
export function SideTabs({ side, onChoose }: { side: Side; onChoose: () => void }) {
  const { t } = useTranslation();
  return (
    <nav className="sides segmented" aria-label={t('nav.sides')}>
      {(['recordings', 'chats'] as const).map((name) => (
        <a
          key={name}
          className="sides__side"
          href={PLACES[name]}
          aria-current={name === side ? 'true' : undefined}
          onClick={onChoose}
        >
          {t(`nav.${name}`)}
        </a>
      ))}
    </nav>
  );
}
