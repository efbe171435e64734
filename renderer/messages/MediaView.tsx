import type { Media, Message } from '../../main/contract';
import { FileRow } from './FileRow';
import { MissingMedia } from './MissingMedia';
import { Picture } from './Picture';
import { Video } from './Video';
import { VoiceNote } from './VoiceNote';
import './media.css';

interface Props {
  message: Message;
  media: Media;
  sender: string;
}

/** What came with a message: shown or heard where its bytes are here, else named. */
export function MediaView({ message: { id }, media, sender }: Props) {
  const { kind, stored, name } = media;
  if (kind === 'voice' || kind === 'audio')
    return <VoiceNote message={id} media={media} sender={sender} />;
  if (!stored || kind === 'location') return <MissingMedia media={media} />;
  if (kind === 'video') return <Video message={id} sender={sender} />;
  if (kind === 'file' || kind === 'contact') return <FileRow message={id} name={name} />;
  return <Picture message={id} sender={sender} sticker={kind === 'sticker'} />;
}
