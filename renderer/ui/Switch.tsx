import { Switch as Radix } from 'radix-ui';
import './controls.css';

interface Props {
  id: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** On or off, at once; a label for `id` says what. */
export function Switch({ id, on, disabled = false, onChange }: Props) {
  return (
    <Radix.Root
      id={id}
      className="switch"
      checked={on}
      disabled={disabled}
      onCheckedChange={onChange}
    >
      <Radix.Thumb className="switch__thumb" />
    </Radix.Root>
  );
}
