import {
  AudioLines,
  Contact,
  File,
  Image,
  type LucideIcon,
  MapPin,
  Mic,
  Sticker,
  Video,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Media, MediaKind } from '../../main/contract';

const ICONS: Record<MediaKind, LucideIcon> = {
  image: Image,
  video: Video,
  voice: Mic,
  audio: AudioLines,
  sticker: Sticker,
  file: File,
  contact: Contact,
  location: MapPin,
};

/** Says what was there, for what the export names but does not hold. */
export function MissingMedia({ media: { kind, name } }: { media: Media }) {
  const { t } = useTranslation();
  const Icon = ICONS[kind];
  return (
    <p className="missing">
      <Icon size={16} aria-hidden />
      <span>
        {t(`chats.message.missing.${kind}`)}
        {name && (
          <span className="missing__name" dir="auto">
            {name}
          </span>
        )}
      </span>
    </p>
  );
}

/** Says so where the bytes are here but cannot be shown. */
export function BrokenMedia() {
  const { t } = useTranslation();
  return <p className="missing">{t('chats.message.broken')}</p>;
}
