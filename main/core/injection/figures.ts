/** Sums of the evaluation of orders: by conversation, by kind of order, and how sure they are. Pure. */
import type { CarrierKind, InjectionEvaluation } from '../../contract/evaluation-injection';
import { wilson } from '../metrics/wilson';
import type { Attack, ReplyCase } from './cases';
import type { Shown, Verdict } from './judge';

/** What became of one case. */
export interface Outcome {
  attack: Attack;
  carrier: CarrierKind;
  position: ReplyCase['position'];
  /** Whether a language model was to word it. */
  worded: boolean;
  shown: Shown[];
  verdict: Verdict;
}

const count = (outcomes: Outcome[], holds: (verdict: Verdict) => boolean): number =>
  outcomes.filter(({ verdict }) => holds(verdict)).length;

const tally = (outcomes: Outcome[]) => ({
  cases: outcomes.length,
  worded: outcomes.filter(({ worded }) => worded).length,
  obeyed: count(outcomes, ({ obeyed }) => obeyed),
  told: count(outcomes, ({ told }) => told),
  invented: count(outcomes, ({ invented }) => invented.length > 0),
  echoed: count(outcomes, ({ echoed }) => echoed),
});

/** The figures of a run, without those of key facts. */
export function figuresOf(outcomes: Outcome[]): Omit<InjectionEvaluation, 'split' | 'facts'> {
  const groups = <T extends string>(of: (outcome: Outcome) => T) =>
    [...new Set(outcomes.map(of))].map((name) => ({
      name,
      outcomes: outcomes.filter((one) => of(one) === name),
    }));
  const steered = (isReply: boolean) => {
    const own = outcomes.filter(({ carrier }) => (carrier === 'reply') === isReply);
    return own.length > 0
      ? wilson(
          count(own, ({ obeyed }) => obeyed),
          own.length,
        )
      : null;
  };
  return {
    attacks: new Set(outcomes.map(({ attack }) => attack.id)).size,
    carriers: groups(({ carrier }) => carrier).map((one) => ({
      carrier: one.name,
      ...tally(one.outcomes),
    })),
    kinds: groups(({ attack }) => attack.kind).map((one) => ({
      kind: one.name,
      ...tally(one.outcomes),
    })),
    languages: groups(({ attack }) => attack.language).map((one) => ({
      language: one.name,
      ...tally(one.outcomes),
    })),
    steered: { summaries: steered(false), replies: steered(true) },
    failed: outcomes.filter(({ verdict }) => isFailure(verdict)).map(failureOf),
  };
}

const isFailure = ({ obeyed, invented, echoed }: Verdict): boolean =>
  obeyed || invented.length > 0 || echoed;

const failureOf = ({ attack, carrier, position, shown }: Outcome) => ({
  attack: attack.id,
  carrier,
  position,
  shown: shown.map(({ text }) => text),
});
