/** Leaves out what a speaker said and took back: part words, repeated words, restarted clauses. */
import { BEGINNINGS, HEDGE_WORDS, NEGATION } from './fillers';
import { BREAK, endsLoosely, endsWithComma, isBreak, isNumber, type Token } from './tokens';

const LONGEST_REPEAT = 5;
const LONGEST_RESTART = 10;
/** Whole words that a longer word may follow: "the theory", "in India", "some something". */
const WHOLE_WORDS = new Set(
  'a i an in on at as is it if or of to up us we he me my be by do go no so oh ok the and any are all may man can car for not new now out own one two ten her him his how who why per put pro use see she set sun top try add act big bit but end far get let lot low men off old pay red run say sea tax was way web win yes tv mr ms dr vs km cm mm pm am kg part some then than that them they this over with what when will work have here even ever each also just like less long more most much must need next only page plan post real same show side take team time turn type user very week well were your down made make care case cost data date days fact feel find form free full goal good great hand hard head help high home hope house idea inter key kid know last late law left life line list live look love main mean meet mind move name near note open pain past play point pop power press price prove quest quite rate read rest right sale save second self sense serve ship short sign small soft sort sound space start step stop sub super sure talk tell term test text think thing under until upper view visit wait walk want war warm was water where while wide wish word world would write'.split(
    ' ',
  ),
);
const LONGEST_PARTIAL = 4;

/** Said twice with a comma between, these are a stumble ("I, I think"); others may not be ("press it, it stops"). */
const STUMBLED = new Set(
  'i we he she they the a an and to of so but in is my our if for'.split(' '),
);

function isRepeat(tokens: Token[], at: number, length: number): boolean {
  if (at + 2 * length > tokens.length) return false;
  let numbers = 0;
  for (let k = 0; k < length; k++) {
    const [first, second] = [tokens[at + k]!, tokens[at + length + k]!];
    if (first.word === '' || first.word !== second.word || !endsLoosely(first)) return false;
    if (isNumber(first.word)) numbers++;
  }
  const first = tokens[at]!;
  if (length === 1 && endsWithComma(first) && !STUMBLED.has(first.word)) return false;
  return numbers < length;
}

/** Keeps the last copy of words said twice in a row ("I I think" is "I think"); "five five" is a number and stays. */
export function dropRepeats(tokens: Token[]): Token[] {
  const kept = [...tokens];
  for (let i = 0; i < kept.length; ) {
    let length = Math.min(LONGEST_REPEAT, kept.length - i);
    while (length > 0 && !isRepeat(kept, i, length)) length--;
    if (length > 0) kept.splice(i, length);
    else i++;
  }
  return kept;
}

/** A lone consonant between words that need no letter behind them: "we m have", "an f and"; "the b option" stays. */
function isStray(tokens: Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (!after || !/^[b-df-hj-mo-wz]$/u.test(tokens[i]!.text)) return false;
  if (!before || isBreak(before)) return true;
  const joins = STUMBLED.has(before.text.toLowerCase());
  return /^(?:an?|the|is)$/u.test(before.word) ? STUMBLED.has(after.word) : joins;
}

function isPartial(token: Token, next: Token | undefined): boolean {
  const { word, text } = token;
  if (/\p{L}-$/u.test(text)) return true;
  if (text !== word || word.length > LONGEST_PARTIAL || WHOLE_WORDS.has(word)) return false;
  return next !== undefined && next.word.length > word.length && next.word.startsWith(word);
}

/** Drops "th-", "f" before "fine", "bot" before "bottom": a part word that the next word completes. */
export const dropPartialWords = (tokens: Token[], english: boolean): Token[] =>
  tokens.filter(
    (token, i) =>
      !isPartial(token, tokens[i + 1]) &&
      !isHyphenPartial(tokens, i) &&
      !(english && isStray(tokens, i)),
  );

/** "Cur — curly": the part word and the word that completes it, a break between. */
function isHyphenPartial(tokens: Token[], i: number): boolean {
  const [token, mark, next] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (!mark || !next || !isBreak(mark) || token.word.length < 1) return false;
  return next.word.length > token.word.length && next.word.startsWith(token.word);
}

/** Length of the run after `mark` that was already said from `from` on. */
function overlap(tokens: Token[], from: number, mark: number): number {
  let k = 0;
  while (
    from + k < mark &&
    tokens[mark + 1 + k] &&
    tokens[from + k]!.word !== '' &&
    tokens[from + k]!.word === tokens[mark + 1 + k]!.word
  )
    k++;
  return k;
}

/** One word again is a restart only near a sure break: "the red one – the blue one" may be two things. */
const NEAR = 4;
const LONGEST_START = 3;

/** Where the clause that was begun anew at `mark` first began, or null. */
function restartFrom(tokens: Token[], mark: number): number | null {
  const near = tokens[mark]!.text === BREAK ? NEAR : 1;
  for (let from = Math.max(0, mark - LONGEST_RESTART); from < mark; from++) {
    const same = overlap(tokens, from, mark);
    if (same >= 2 || (same === 1 && mark - from <= near)) return from;
  }
  const saysNothing = tokens.slice(0, mark).every(({ word }) => BEGINNINGS.has(word));
  return saysNothing && mark <= LONGEST_START && mark > 0 ? 0 : null;
}

const hasNegation = (tokens: Token[]): boolean => tokens.some(({ word }) => NEGATION.test(word));
const hasHedge = (tokens: Token[]): boolean => tokens.some(({ word }) => HEDGE_WORDS.has(word));

/** Whether a "not" or a "maybe" of the first try is missing in what follows. */
const losesMeaning = (first: Token[], rest: Token[]): boolean =>
  (hasNegation(first) && !hasNegation(rest)) || (hasHedge(first) && !hasHedge(rest));

/** At a break, drops the first try of a clause that is then said anew, unless its meaning would go with it. */
export function dropRestarts(tokens: Token[]): Token[] {
  let kept = tokens;
  for (let i = 0; i < kept.length; i++) {
    if (!isBreak(kept[i]!) || i === kept.length - 1) continue;
    const from = restartFrom(kept, i);
    if (from === null) continue;
    if (losesMeaning(kept.slice(from, i), kept.slice(i + 1))) continue;
    kept = [...kept.slice(0, from), ...kept.slice(i + 1)];
    i = from - 1;
  }
  return kept;
}
