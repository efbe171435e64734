/** For sorting what a person reads: without regard to case and accents, a number in it by its value. */
export const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare;
