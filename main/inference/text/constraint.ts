/** Which tokens may come next, where the answer must be one of some texts or a JSON value of some shape. */
import type { Constraint } from '../../core/ports';
import { jsonStart } from './json-shape';
import type { TextTokenizer } from './tokenizer';
import { createVocabulary, type Vocabulary } from './vocabulary';

export interface Choices {
  /** Tokens that may come next, ascending. Empty: nothing may follow. */
  readonly allowed: readonly number[];
  /** Whether the answer may end here. */
  readonly complete: boolean;
  /** After one of the allowed tokens. */
  after(token: number): Choices;
}

export interface Constraints {
  /** Where an answer begins that the constraint allows. */
  start(constraint: Constraint): Choices;
}

/** For one model; the vocabulary is sorted when the first JSON shape is asked for. */
export function createConstraints(tokenizer: TextTokenizer): Constraints {
  let vocabulary: Vocabulary | null = null;
  return {
    start(constraint) {
      if ('oneOf' in constraint)
        return oneOf(constraint.oneOf.map((text) => tokenizer.encode(text)));
      vocabulary ??= createVocabulary(tokenizer.bytes());
      return jsonChoices(vocabulary, jsonStart(constraint.json));
    },
  };
}

/** The texts as the tokenizer splits them, as a tree: each step leaves those that began so. */
export function oneOf(texts: readonly (readonly number[])[], at = 0): Choices {
  const next = texts.flatMap((text) => (text.length > at ? [text[at]!] : []));
  return {
    allowed: [...new Set(next)].sort((a, b) => a - b),
    complete: texts.some(({ length }) => length === at),
    after: (token) =>
      oneOf(
        texts.filter((text) => text[at] === token),
        at + 1,
      ),
  };
}

function jsonChoices(vocabulary: Vocabulary, state: ReturnType<typeof jsonStart>): Choices {
  return {
    allowed: vocabulary.allowed(state),
    complete: state.complete,
    after: (token) => jsonChoices(vocabulary, vocabulary.after(state, token)),
  };
}
