/** Characters that nobody sees and a language model reads: orders can be smuggled in them. Pure. */

/** Tags make the flags of regions; anywhere else, and past a flag's seven, they say something behind the reader's back. */
const TAGS = /(?<!\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{0,6})[\u{E0000}-\u{E007F}]+/gu;
/** One chooses the form of the character before it; more in a row, or ideographs' own after no ideograph, choose nothing. */
const VARIATIONS =
  /(?<=[\ufe00-\ufe0f\u{E0100}-\u{E01EF}])[\ufe00-\ufe0f\u{E0100}-\u{E01EF}]+|(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]+/gu;
/** Those that turn the direction of writing, and those of formulas and annotations. */
const CONTROLS = /[\u061c\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufff9-\ufffb]+/gu;

/** The text as it is seen: flags, emoji, and joiners of scripts that need them stay whole. */
export const withoutHidden = (text: string): string =>
  text.replace(TAGS, '').replace(VARIATIONS, '').replace(CONTROLS, '');

/** What somebody wrote as one line of what a model reads, so that it cannot begin another. */
export const asOneLine = (text: string): string => withoutHidden(text).replace(/\s+/gu, ' ');
