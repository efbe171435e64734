/** What the core marked in a text, as the command line shows it. */

const MARKED = /\ue000([^\ue001]*)\ue001/gu;

/** The text without marks. */
export const withoutMarks = (text: string): string => text.replace(MARKED, '$1');

/** The text with what was marked changed by `show`. */
export const showMarks = (text: string, show: (marked: string) => string): string =>
  text.replace(MARKED, (_all, marked: string) => show(marked));

/** What was marked, in order. */
export const markedIn = (text: string): string[] =>
  [...text.matchAll(MARKED)].map(([, marked]) => marked!);
