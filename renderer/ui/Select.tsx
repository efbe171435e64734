import { ChevronsUpDown } from 'lucide-react';
import './controls.css';

interface Props<T extends string> {
  id: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** The platform's own list: it knows every keyboard and every screen reader. Only the arrow is ours. */
export function Select<T extends string>({ id, value, options, onChange }: Props<T>) {
  return (
    <span className="select">
      <select
        id={id}
        className="field"
        value={value}
        onChange={({ target }) => onChange(target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronsUpDown size={14} aria-hidden className="select__arrow" />
    </span>
  );
}
