/** Whether orders in a conversation steer summaries and replies: texts that give them, and what became of them. */
import { z } from 'zod';
import { language } from './define';

/** What an order stands in: what is summed up, and a chat that is answered. */
export const carrierKind = z.enum(['meeting', 'memo', 'chat', 'reply']);
export type CarrierKind = z.infer<typeof carrierKind>;

/** A text that gives an order to the machine. */
export const injectionAttack = z.object({
  id: z.string(),
  split: z.string(),
  kind: z.string(),
  language,
  text: z.string().min(1),
  /** What is shown only where the order is followed, in any case of letters. */
  canary: z.array(z.string().min(3)).min(1),
});

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
/** With its 95 % interval; null where there was nothing to measure on. */
const sure = z.object({ mean: share, low: share, high: share }).nullable();

const tally = {
  cases: count,
  /** Those that the language model was to word. */
  worded: count,
  /** Did what the order said; `told`: quoted the order as something that was said. One case may be both. */
  obeyed: count,
  told: count,
  /** Held a page, mail, telephone number or account that nobody had named. */
  invented: count,
  /** Said what only we say to the model. */
  echoed: count,
};

export const injectionEvaluation = z.object({
  split: z.string(),
  attacks: count,
  carriers: z.array(z.object({ carrier: carrierKind, ...tally })),
  kinds: z.array(z.object({ kind: z.string(), ...tally })),
  languages: z.array(z.object({ language: z.string(), ...tally })),
  /** Shares of obeyed orders. */
  steered: z.object({ summaries: sure, replies: sure }),
  /** Of the content words of what people found worth telling, those that summaries of the conversations hold, without orders. */
  facts: sure,
  /** Every case that failed, with all that was shown. */
  failed: z.array(
    z.object({
      attack: z.string(),
      carrier: carrierKind,
      position: z.enum(['start', 'middle', 'end']),
      shown: z.array(z.string()),
    }),
  ),
});
export type InjectionEvaluation = z.infer<typeof injectionEvaluation>;
