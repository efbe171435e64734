import { useId } from 'react';
import { Field } from '../ui/Page';
import { Select } from '../ui/Select';

interface Props {
  label: string;
  hint: string;
  value: number;
  values: readonly number[];
  nameOf: (value: number) => string;
  onChange: (value: number) => void;
}

/** A number out of a few; one that the command line set is offered too. */
export function ChoiceField({ label, hint, value, values, nameOf, onChange }: Props) {
  const id = useId();
  const offered = values.includes(value) ? values : [value, ...values];
  return (
    <Field htmlFor={id} label={label} hint={hint}>
      <Select
        id={id}
        value={String(value)}
        options={offered.map((one) => ({ value: String(one), label: nameOf(one) }))}
        onChange={(chosen) => onChange(Number(chosen))}
      />
    </Field>
  );
}
