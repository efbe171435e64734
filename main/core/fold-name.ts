/** How names that a person gives are told apart: without regard to case. */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase();
