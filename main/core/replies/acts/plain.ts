/** The form of a text in which words are looked for. Pure. */

/** Typographic apostrophes would hide contractions. */
export const plainForm = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
