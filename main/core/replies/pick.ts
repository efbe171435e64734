/** Which of the scored drafts are suggested: the best of each intent, and a question first where nothing is sure. Pure. */
import type { Draft } from './draft';
import { AGREEMENT_NEEDED, type Vote, vote } from './vote';

export interface ScoredDraft extends Draft {
  score: number;
}

export interface Picked {
  drafts: ScoredDraft[];
  unsure: boolean;
  vote: Vote | null;
}

/** Best first, at most one of each intent, no text twice. What stands on a recording comes with the best. */
export function pick(scored: ScoredDraft[], count: number): Picked {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const intents = new Set<string>();
  const texts = new Set<string>();
  const drafts = sorted.filter(({ intent, text }) => {
    const key = text.toLowerCase().replace(/[\s\p{P}]/gu, '');
    if (intents.has(intent) || texts.has(key)) return false;
    intents.add(intent);
    texts.add(key);
    return true;
  });
  const agreed = scored.length > 0 ? vote(scored) : null;
  const known = drafts[0]?.origin === 'recording' || drafts[0]?.origin === 'hint';
  const unsure = agreed !== null && !known && agreed.share < AGREEMENT_NEEDED;
  const question = unsure ? drafts.findIndex(({ intent }) => intent === 'ask') : -1;
  if (question > 0) drafts.unshift(...drafts.splice(question, 1));
  return { drafts: drafts.slice(0, count), unsure: unsure && question >= 0, vote: agreed };
}
