import type { ReactNode } from 'react';

interface Props {
  title: string;
  body: string;
  children: ReactNode;
}

/** One of the first steps: what it is, and what does it. The list gives it its number. */
export function Step({ title, body, children }: Props) {
  return (
    <li className="step">
      <h2 className="step__title">{title}</h2>
      <p>{body}</p>
      <div className="step__act">{children}</div>
    </li>
  );
}
