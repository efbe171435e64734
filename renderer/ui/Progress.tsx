import './controls.css';

interface Props {
  label: string;
  /** 0..1; null while nothing is known yet. */
  value: number | null;
}

/** A bar for something that takes a while. */
export function Progress({ label, value }: Props) {
  const percent = value === null ? undefined : Math.round(value * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={`progress${percent === undefined ? ' progress--waiting' : ''}`}
    >
      <div
        className="progress__done"
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
