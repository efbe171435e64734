import type { ReactNode } from 'react';
import './controls.css';

interface Props {
  icon?: ReactNode;
  title: string;
  body?: string;
  /** Whether it is all that the screen shows: then its title is the screen's heading. */
  whole?: boolean;
  children?: ReactNode;
}

/** Says what is not here and what to do about it. */
export function EmptyState({ icon, title, body, whole, children }: Props) {
  const Title = whole ? 'h1' : 'p';
  return (
    <div className="empty">
      {icon}
      <Title className="empty__title">{title}</Title>
      {body && <p className="empty__body">{body}</p>}
      {children}
    </div>
  );
}
