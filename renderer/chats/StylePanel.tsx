import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StyleCard } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useFormats } from '../i18n/format';
import { Switch } from '../ui/Switch';
import { useChatReading } from './ChatReading';
import { SidePanel } from './SidePanel';
import { useForgetStyle } from './useForgetStyle';

/** How I write in this chat, counted; and the switch that forgets it. */
export function StylePanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const { data: card } = useAsk('chats.style', { id: chat.id });
  return (
    <SidePanel title={t('chats.style.title')} onClose={onClose}>
      {card === null && <p className="panel__note">{t('chats.style.needsMe')}</p>}
      {card && (
        <div className="style">
          <p className="panel__hint">{t('chats.style.intro')}</p>
          {card.forgotten ? (
            <p className="panel__note">{t('chats.style.forgotten')}</p>
          ) : (
            <StyleFacts card={card} />
          )}
          <ForgetSwitch forgotten={card.forgotten} />
        </div>
      )}
    </SidePanel>
  );
}

function StyleFacts({ card }: { card: StyleCard }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const facts = [
    [t('chats.style.messages'), number(card.messages)],
    [t('chats.style.words'), number(card.medianWords)],
    [t('chats.style.emoji'), percent(card.emoji)],
    [t('chats.style.exclamation'), percent(card.exclamation)],
    [t('chats.style.lowercase'), percent(card.lowercaseStart)],
    [t('chats.style.period'), percent(card.finalPeriod)],
    ...(card.polite > 0 ? [[t('chats.style.polite'), percent(card.polite)] as const] : []),
    ...(card.topEmoji.length
      ? [[t('chats.style.topEmoji'), card.topEmoji.join(' ')] as const]
      : []),
    ...(card.greetings.length
      ? [[t('chats.style.greetings'), card.greetings.join(', ')] as const]
      : []),
  ] as const;
  return (
    <dl className="style__facts">
      {facts.map(([name, value]) => (
        <div key={name} className="style__fact">
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ForgetSwitch({ forgotten }: { forgotten: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const forget = useForgetStyle();
  return (
    <div className="style__forget">
      <div>
        <label htmlFor={id}>{t('chats.style.forget')}</label>
        <p className="panel__hint">{t('chats.style.forgetHint')}</p>
      </div>
      <Switch id={id} on={forgotten} onChange={forget} />
    </div>
  );
}
