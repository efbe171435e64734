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

/** Figures of speech are taken out wherever they stand. */
const RULES: DangerRules[] = [ENGLISH_DANGER, KOREAN_DANGER].map((rules) => ({
  ...rules,
  figures: rules.figures.map((figure) => new RegExp(figure, 'gu')),
}));

/** Why no reply may be drafted to the last message; null where one may. Looks in every language: chats mix them. */
export function dangerIn(turns: Turn[]): SuppressionReason | null {
  const texts = readings(turns.slice(-TURNS_LOOKED_AT).map((turn) => turn.text));
  return ORDER.find((reason) => texts.some((text) => shows(reason, text))) ?? null;
}

/** What the phrases say of messages, 0 … 1 each: a light tone, a story, a figure of speech, and three for each kind. */
export function signsOf(messages: string[]): number[] {
  const all = readings(messages).map(signsBy);
  return all[0]!.map((_, i) => Math.max(...all.map((signs) => signs[i]!)));
}

/** A text, and what is left of it without its figures of speech. */
interface Text {
  rules: DangerRules;
  whole: string;
  plain: string;
}

function readings(messages: string[]): Text[] {
  const whole = plainForm(messages.join(' \u2029 '));
  return RULES.map((rules) => ({
    rules,
    whole,
    plain: rules.figures.reduce((left, figure) => left.replace(figure, ' … '), whole),
  }));
}

function signsBy({ rules, whole, plain }: Text): number[] {
  const kinds = ORDER.flatMap((reason) => [
    Number(rules.grave[reason].some((sign) => sign.test(plain))),
    Number(rules.likely[reason].some((sign) => sign.test(plain))),
    Math.min(1, hintsIn(plain, rules.hints[reason]) / HINTS_NEEDED),
  ]);
  const tone = [rules.light.test(whole), rules.story.test(whole), plain !== whole];
  return [...tone.map(Number), ...kinds];
}

function shows(reason: SuppressionReason, { rules, whole, plain }: Text): boolean {
  if (rules.grave[reason].some((sign) => sign.test(plain))) return true;
  if (rules.light.test(whole) || rules.story.test(whole)) return false;
  if (rules.likely[reason].some((sign) => sign.test(plain))) return true;
  return hintsIn(plain, rules.hints[reason]) >= HINTS_NEEDED;
}

const hintsIn = (plain: string, hints: RegExp[]): number =>
  hints.filter((hint) => hint.test(plain)).length;
