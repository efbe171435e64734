import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { Dialog } from '../ui/Dialog';
import { BrokenMedia } from './MissingMedia';

interface Props {
  message: number;
  sender: string;
  sticker: boolean;
}

/** A picture in a box whose size is known before it is there; a click shows it large. */
export function Picture({ message, sender, sticker }: Props) {
  const { t } = useTranslation();
  const [large, setLarge] = useState(false);
  const [broken, setBroken] = useState(false);
  const { data, error } = useAsk('chats.media', { message }, { quiet: true });
  const name = t('chats.message.picture', { name: sender });
  if (error || broken) return <BrokenMedia />;
  return (
    <>
      <button
        type="button"
        className={`picture${sticker ? ' picture--sticker' : ''}`}
        aria-label={t('chats.message.enlarge', { name: sender })}
        onClick={() => setLarge(true)}
      >
        {data && <img src={data.url} alt="" decoding="async" onError={() => setBroken(true)} />}
      </button>
      {large && data && (
        <Dialog title={name} large onClose={() => setLarge(false)}>
          <img className="lightbox" src={data.url} alt="" />
        </Dialog>
      )}
    </>
  );
}
