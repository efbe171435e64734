/** The mark: sound that settles into lines on a desk. */
export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="brand-mark">
      <rect x="2" y="9" width="3" height="6" rx="1.5" />
      <rect x="7" y="4" width="3" height="16" rx="1.5" />
      <rect x="12" y="7" width="3" height="10" rx="1.5" />
      <rect x="17" y="6" width="5" height="2.5" rx="1.25" />
      <rect x="17" y="10.75" width="5" height="2.5" rx="1.25" />
      <rect x="17" y="15.5" width="3.5" height="2.5" rx="1.25" />
    </svg>
  );
}
