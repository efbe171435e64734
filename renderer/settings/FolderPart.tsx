import { Button } from '../ui/Button';
import { FolderForm } from './FolderForm';

interface Props {
  /** On the button behind which the host asks. */
  choose: string;
  label: string;
  placeholder: string;
  /** On the button beside a written path. */
  action: string;
  /** Without a folder the host asks for it. */
  onFolder: (folder?: string) => void;
}

/** In a dialog, the way to say which folder: the host's own window, or in a browser its path in words. */
export function FolderPart({ choose, ...form }: Props) {
  if (!window.nanodesk) return <FolderForm {...form} />;
  return (
    <div className="dialog__actions">
      <Button kind="primary" data-first-focus onClick={() => form.onFolder()}>
        {choose}
      </Button>
    </div>
  );
}
