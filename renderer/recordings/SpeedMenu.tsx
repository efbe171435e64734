import { useTranslation } from 'react-i18next';
import { Menu, MenuChoice } from '../ui/Menu';
import { usePlayer, usePlayerValue } from './PlayerContext';
import { RATES } from './player';

/** How fast the player speaks. */
export function SpeedMenu() {
  const { t } = useTranslation();
  const player = usePlayer();
  const rate = usePlayerValue((state) => state.rate);
  const words = (value: number): string => t('player.speedValue', { rate: value });
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="icon-button player__speed"
          title={t('player.speed')}
          aria-label={`${t('player.speed')}: ${words(rate)}`}
        >
          {words(rate)}
        </button>
      }
    >
      <MenuChoice
        value={String(rate)}
        options={RATES.map((value) => ({ value: String(value), label: words(value) }))}
        onChange={(value) => player.setRate(Number(value))}
      />
    </Menu>
  );
}
