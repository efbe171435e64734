import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { BrokenMedia } from './MissingMedia';

/** A video in a box whose size is known before it is there, with the browser's own controls. */
export function Video({ message, sender }: { message: number; sender: string }) {
  const { t } = useTranslation();
  const [broken, setBroken] = useState(false);
  const { data, error } = useAsk('chats.media', { message }, { quiet: true });
  if (error || broken) return <BrokenMedia />;
  return (
    <div className="picture picture--video">
      {data && (
        // biome-ignore lint/a11y/useMediaCaption: exports hold no captions.
        <video
          src={data.url}
          controls
          preload="metadata"
          aria-label={t('chats.message.video', { name: sender })}
          onError={() => setBroken(true)}
        />
      )}
    </div>
  );
}
