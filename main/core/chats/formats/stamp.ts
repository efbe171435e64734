/** Date and time as phones write them, in any of their languages, before the order of day and month is known. */

/** Three numbers of a date in the order written, and the time of day. */
export interface Stamp {
  date: readonly [number, number, number];
  /** Seconds since midnight. */
  time: number;
  /** How it is written: one export has one shape, so a pasted line of another chat is told apart. */
  shape: string;
  /** What hints at the order where the numbers leave it open. */
  hint: 'mdy' | 'ymd' | 'dmy';
}

/** Marks of writing direction and joiners, which phones put between numbers. */
const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
/** Arabic, Persian, Devanagari, Bengali, Thai and full-width digits: all in runs of ten from their zero. */
const DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** The same text with plain digits, spaces and commas, and without marks. */
export const plain = (text: string): string =>
  text
    .replace(MARKS, '')
    .replace(SPACES, ' ')
    .replace(DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - ZEROS.findLast((zero) => zero <= code)!);
    })
    .replace(/[،，、]/g, ',')
    .trim();

const DATE =
  /^(\d{1,4})( ?)([./-]|년|年) ?(\d{1,2}) ?(?:[./-]|월|月) ?(\d{1,4})(?: ?[.일日])?(?!\d)/;
const TIME = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?!\d)/;

/** The half of the day: English, Spanish, Korean, Chinese, Japanese, Arabic, Hindi, Greek, Hungarian, Turkish, Finnish, Swedish, Vietnamese, Malay… */
const BEFORE_NOON =
  /^(a\.? ?m\.?|오전|上午|午前|凌晨|清晨|早上|ص|पूर्वाह्न|पू|म\.?पू\.?|পূর্বাহ্ণ|ก่อนเที่ยง|πμ|π\.μ\.|de\.?|öö|ap\.?|fm|sa|pg|πμ\.)$/i;
const AFTER_NOON =
  /^(p\.? ?m\.?|오후|下午|午後|中午|晚上|傍晚|م|अपराह्न|अप|म\.?उ\.?|অপরাহ্ণ|หลังเที่ยง|μμ|μ\.μ\.|du\.?|ös|ip\.?|em|ch|ptg|μμ\.)$/i;
/** Words between date and time: `à`, `klo`, `kl.`, `at`, `um`, `um … Uhr`, `г.`, `ob`, `o`, `alle`, `às`, `в`. */
const BETWEEN =
  /^(,|\.|à|às|at|klo|kl\.?|um|uhr|г\.,?|г\.? в|в|ob|o|u|alle( ore)?|a las?|de|saat|, ?(at|à|às|um|klo|kl\.?)|,? ?г\.,?|kell|lúc)?,?$/iu;
const EASTERN = /[가-힣一-龥]/;

/** Reads what stands before the name, such as `5/3/24, 3:07 p. m.`; null where it is no date with a time. */
export function readStamp(text: string): Stamp | null {
  const clean = plain(text);
  const date = DATE.exec(clean);
  if (!date) return null;
  const rest = clean.slice(date[0].length);
  const time = TIME.exec(rest);
  if (!time) return null;
  const before = rest.slice(0, time.index).trim();
  const after = rest.slice(time.index + time[0].length).trim();
  const half = halfOfDay(before, after);
  if (half === null) return null;
  const seconds = secondsOf(time, half);
  if (seconds === null) return null;
  const [, first = '', , separator = '', second = '', third = ''] = date;
  return {
    date: [Number(first), Number(second), Number(third)],
    time: seconds,
    shape: [
      separator,
      first.length > 2 ? 'first' : third.length > 2 ? 'last' : 'short',
      time[3] === undefined ? 'm' : 's',
      half === '' ? '24' : '12',
    ].join(' '),
    hint: hintOf(clean, date, after),
  };
}

/** `am`, `pm`, or empty on a 24-hour clock; null where other words stand around the time. */
function halfOfDay(before: string, after: string): 'am' | 'pm' | '' | null {
  const words = before.replace(/^[,.]\s*/, '').replace(/[,.]$/, (end) => (end === ',' ? '' : end));
  for (const [candidate, other] of [
    [words.trim(), after],
    [after, words.trim()],
  ] as const) {
    const half = BEFORE_NOON.test(candidate) ? 'am' : AFTER_NOON.test(candidate) ? 'pm' : null;
    if (half !== null && BETWEEN.test(other) && candidate !== '') return half;
  }
  return BETWEEN.test(before) && /^(uhr|h)?$/i.test(after) ? '' : null;
}

function secondsOf(time: RegExpExecArray, half: 'am' | 'pm' | ''): number | null {
  let hour = Number(time[1]);
  const minute = Number(time[2]);
  const second = Number(time[3] ?? 0);
  if (hour > 24 || minute > 59 || second > 60) return null;
  // Some phones write 13:07 PM, which is no contradiction.
  if (half === 'am' && hour === 12) hour = 0;
  if (half === 'pm' && hour < 12) hour += 12;
  return (hour % 24) * 3600 + minute * 60 + second;
}

/** The United States write `3/5/24, 3:07 PM`: short, with slashes and capitals; East Asia begins with the year. */
function hintOf(clean: string, date: RegExpExecArray, after: string): Stamp['hint'] {
  if (date[1]!.length > 2 || EASTERN.test(clean)) return 'ymd';
  const padded = date[1]!.startsWith('0') || date[4]!.startsWith('0');
  return date[3] === '/' && /^[AP]M$/.test(after) && !padded ? 'mdy' : 'dmy';
}
