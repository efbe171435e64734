import { useEffect, useId, useState } from 'react';
import './controls.css';

interface Props<T extends string> {
  legend: string;
  value: T;
  /** `marked` gets a dot; it says what the dot means. */
  options: readonly { value: T; label: string; marked?: string | undefined }[];
  onChange: (value: T) => void;
}

/** One of a few, all in sight: real radio buttons, so arrow keys and screen readers work as usual. */
export function Segmented<T extends string>({ legend, value, options, onChange }: Props<T>) {
  const name = useId();
  // The value comes back through the cache a moment later; until then the click must already show.
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  const choose = (next: T): void => {
    setShown(next);
    onChange(next);
  };
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <div className="segmented">
        {options.map((option) => (
          <label
            key={option.value}
            className={`segmented__option${option.marked ? ' segmented__option--marked' : ''}`}
          >
            <input
              type="radio"
              title={option.marked}
              name={name}
              value={option.value}
              checked={option.value === shown}
              onChange={() => choose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
