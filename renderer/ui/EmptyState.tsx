import type { ReactNode } from 'react';
import './controls.css';

interface Props {
  icon?: ReactNode;
  title: string;
  body?: string;
  children?: ReactNode;
}

/** Says what is not here and what to do about it. */
export function EmptyState({ icon, title, body, children }: Props) {
  return (
    <div className="empty">
      {icon}
      <p className="empty__title">{title}</p>
      {body && <p className="empty__body">{body}</p>}
      {children}
    </div>
  );
}
