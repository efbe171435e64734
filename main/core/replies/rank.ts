/** One score for each candidate: features weighed and added up. Pure. */
import { type Evidence, type Feature, featuresOf, type Ground } from './features';
import { type Weights, weightsOf } from './weights';

export const NO_EVIDENCE: Evidence = {
  context: null,
  block: null,
  turn: null,
  ratio: null,
  tokens: null,
};

/** How well a reply fits, in log-odds against the other candidates: comparable within one chat only. */
export function scoreOf(reply: string, ground: Ground, evidence: Evidence): number {
  const features = featuresOf(reply, ground, evidence);
  return weigh(features, weightsOf(ground.language));
}

const weigh = (features: Record<Feature, number>, weights: Weights): number =>
  Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * features[name as Feature],
    0,
  );
