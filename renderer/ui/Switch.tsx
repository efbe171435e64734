import './controls.css';

interface Props {
  id: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** On or off, at once; a label for `id` says what. */
export function Switch({ id, on, disabled, onChange }: Props) {
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      className="switch"
      checked={on}
      aria-checked={on}
      disabled={disabled}
      onChange={({ target }) => onChange(target.checked)}
    />
  );
}
