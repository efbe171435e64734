/** What a language's danger rules are made of. */
import type { SuppressionReason } from '../../../contract';

export interface DangerRules {
  /** Figures of speech: taken out of the text before anything else is looked for. */
  figures: RegExp[];
  /** Enough alone, in whatever tone. */
  grave: Record<SuppressionReason, RegExp[]>;
  /** Enough alone, unless the tone is light or the talk is of a story or a game. */
  likely: Record<SuppressionReason, RegExp[]>;
  /** Two different ones of a category are enough, in the same circumstances. */
  hints: Record<SuppressionReason, RegExp[]>;
  /** Laughter and the like. */
  light: RegExp;
  /** Stories, games and shows. */
  story: RegExp;
}
