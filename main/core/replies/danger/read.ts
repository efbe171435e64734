/** Tells when a person's own words are needed: phrases, figures of speech, and the company they keep. Pure. */
import type { SuppressionReason } from '../../../contract';
import { plainForm } from '../acts/read';
import type { Turn } from '../conversation';
import { ENGLISH_DANGER } from './english';
import { KOREAN_DANGER } from './korean';
import type { DangerRules } from './types';

/** What is further back was answered, or the talk has moved on. */
const TURNS_LOOKED_AT = 4;
/** So many different hints of one kind count like one plain sign. */
const HINTS_NEEDED = 3;
/** The most pressing first: one chat may show several. */
const ORDER: SuppressionReason[] = [
  'self-harm',
  'minors',
  'violence',
  'medical',
  'grief',
  'harassment',
  'legal',
];

const RULES: DangerRules[] = [ENGLISH_DANGER, KOREAN_DANGER];

/** Why no reply may be drafted to the last message; null where one may. Looks in every language: chats mix them. */
export function dangerIn(turns: Turn[]): SuppressionReason | null {
  const text = joined(turns.slice(-TURNS_LOOKED_AT).map((turn) => turn.text));
  for (const reason of ORDER) if (RULES.some((rules) => shows(reason, text, rules))) return reason;
  return null;
}

/** What the phrases say of messages, 0 … 1 each: a light tone, a story, a figure of speech, and three for each kind. */
export function signsOf(messages: string[]): number[] {
  const text = joined(messages);
  const all = RULES.map((rules) => signsBy(rules, text));
  return all[0]!.map((_, i) => Math.max(...all.map((signs) => signs[i]!)));
}

function signsBy(rules: DangerRules, text: string): number[] {
  const plain = withoutFigures(text, rules);
  const kinds = ORDER.flatMap((reason) => [
    Number(rules.grave[reason].some((sign) => sign.test(plain))),
    Number(rules.likely[reason].some((sign) => sign.test(plain))),
    Math.min(1, hintsIn(plain, rules.hints[reason]) / HINTS_NEEDED),
  ]);
  const tone = [rules.light.test(text), rules.story.test(text), plain !== text];
  return [...tone.map(Number), ...kinds];
}

function shows(reason: SuppressionReason, text: string, rules: DangerRules): boolean {
  const plain = withoutFigures(text, rules);
  if (rules.grave[reason].some((sign) => sign.test(plain))) return true;
  if (rules.light.test(text) || rules.story.test(text)) return false;
  if (rules.likely[reason].some((sign) => sign.test(plain))) return true;
  return hintsIn(plain, rules.hints[reason]) >= HINTS_NEEDED;
}

const joined = (messages: string[]): string => plainForm(messages.join(' \u2029 '));

const withoutFigures = (text: string, rules: DangerRules): string =>
  rules.figures.reduce((left, figure) => left.replace(new RegExp(figure, 'gu'), ' … '), text);

const hintsIn = (plain: string, hints: RegExp[]): number =>
  hints.filter((hint) => hint.test(plain)).length;
