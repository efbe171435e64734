import type { ComponentProps, ReactNode } from 'react';
import './controls.css';

interface ButtonProps extends ComponentProps<'button'> {
  kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  small?: boolean;
}

/** A button of this app's look; it submits nothing. */
export function Button({ kind = 'plain', small, className = '', ...rest }: ButtonProps) {
  const size = small ? ' button--small' : '';
  return (
    <button type="button" className={`button button--${kind}${size} ${className}`} {...rest} />
  );
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** Said by screen readers and shown as a tooltip. */
  label: string;
  small?: boolean;
  children: ReactNode;
}

/** A button that shows a picture only. */
export function IconButton({ label, small, className = '', ...rest }: IconButtonProps) {
  const size = small ? ' icon-button--small' : '';
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`icon-button${size} ${className}`}
      {...rest}
    />
  );
}
