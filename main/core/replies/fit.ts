/** How well what a reply does fits what was said: 1 for what the message calls for most, less for each intent after it. */
import type { ReplyIntent } from '../../contract';
import type { Reading } from './acts/types';
import { WANTED } from './acts/wanted';

const STEP = 0.12;

/** 0..1: the best fit of any intent of the reply to any act of the message. */
export function actFit(reading: Reading, intents: ReplyIntent[]): number {
  let best = 0;
  for (const act of reading.acts)
    for (const [rank, intent] of WANTED[act].entries())
      if (intents.includes(intent)) best = Math.max(best, 1 - rank * STEP);
  return best;
}
