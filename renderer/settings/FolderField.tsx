import type { ReactNode } from 'react';
import './folder.css';

/** A folder of the computer by its whole path, and beside it what can be done with it. */
export function FolderField({
  label,
  folder,
  hint,
  children,
}: {
  label: string;
  folder: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <div className="setting">
      <div className="setting__words">
        <span>{label}</span>
        <p className="setting__hint folder-path" dir="ltr">
          {folder}
        </p>
        {hint && <p className="setting__hint">{hint}</p>}
      </div>
      {children}
    </div>
  );
}
