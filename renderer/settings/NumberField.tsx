import { useId } from 'react';
import { Field } from '../ui/Page';

interface Props {
  label: string;
  hint: string;
  value: number;
  max: number;
  onChange: (value: number) => void;
}

/** A whole number from 0 on; what is typed is kept when the field is left. */
export function NumberField({ label, hint, value, max, onChange }: Props) {
  const id = useId();
  return (
    <Field htmlFor={id} label={label} hint={hint}>
      <input
        id={id}
        type="number"
        className="field"
        min={0}
        max={max}
        defaultValue={value}
        onBlur={({ target }) => {
          const typed = Math.min(max, Math.max(0, Math.round(target.valueAsNumber || 0)));
          target.value = String(typed);
          if (typed !== value) onChange(typed);
        }}
      />
    </Field>
  );
}
