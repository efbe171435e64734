import { File } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import { useToasts } from '../ui/toasts';

/** A file that came with a message; a click saves a copy through the browser's own saving. */
export function FileRow({ message, name }: { message: number; name: string }) {
  const { t } = useTranslation();
  const client = useClient();
  const { fail } = useToasts();
  const save = async (): Promise<void> => {
    try {
      const { url } = await client.request('chats.media', { message });
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
    } catch (thrown) {
      fail(thrown);
    }
  };
  return (
    <button
      type="button"
      className="missing file-row"
      title={t('chats.message.save', { name })}
      onClick={() => void save()}
    >
      <File size={16} aria-hidden />
      <span dir="auto">{name}</span>
    </button>
  );
}
