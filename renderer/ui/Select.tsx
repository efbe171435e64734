import './controls.css';

interface Props<T extends string> {
  id: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** The platform's own list: it knows every keyboard and every screen reader. */
export function Select<T extends string>({ id, value, options, onChange }: Props<T>) {
  return (
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
  );
}
