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
  const text = plainForm(
    turns
      .slice(-TURNS_LOOKED_AT)
      .map((turn) => turn.text)
      .join(' \u2029 '),
  );
  for (const reason of ORDER) if (RULES.some((rules) => shows(reason, text, rules))) return reason;
  return null;
}

function shows(reason: SuppressionReason, text: string, rules: DangerRules): boolean {
  const plain = rules.figures.reduce(
    (left, figure) => left.replace(new RegExp(figure, 'gu'), ' … '),
    text,
  );
  if (rules.grave[reason].some((sign) => sign.test(plain))) return true;
  if (rules.light.test(text) || rules.story.test(text)) return false;
  if (rules.likely[reason].some((sign) => sign.test(plain))) return true;
  return rules.hints[reason].filter((hint) => hint.test(plain)).length >= HINTS_NEEDED;
}
