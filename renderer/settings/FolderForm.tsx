import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button';
import './folder.css';

interface Props {
  label: string;
  placeholder: string;
  /** On the button. */
  action: string;
  onFolder: (folder: string) => void;
}

/** A browser cannot choose a folder of the computer: its path is written down, and the host looks whether it is one. */
export function FolderForm({ label, placeholder, action, onFolder }: Props) {
  const [folder, setFolder] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (folder.trim() !== '') onFolder(folder);
  };
  return (
    <form className="setting folder-form" onSubmit={submit}>
      <input
        className="field"
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder}
        value={folder}
        onChange={({ target }) => setFolder(target.value)}
      />
      <Button type="submit" disabled={folder.trim() === ''}>
        {action}
      </Button>
    </form>
  );
}
