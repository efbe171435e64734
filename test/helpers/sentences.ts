/** Sentences in the code, `{1}` in the place of a template's first value. */
import { parseSync } from 'vite';
import { type Node, walk } from './architecture';

export interface CodeSentence {
  text: string;
  /** It stands in what a new `AppError` is given, after its code. */
  isError: boolean;
}

/** All strings of a TypeScript file. */
export function sentencesIn(file: string, source: string): CodeSentence[] {
  const nodes = [...walk(parseSync(file, source).program as unknown as Node)];
  const ofErrors = new Set(nodes.filter(isAppError).flatMap(wordsOf));
  return nodes.flatMap((node) => {
    const text = textOf(node);
    return text === null ? [] : [{ text, isError: ofErrors.has(node) }];
  });
}

const isAppError = ({ type, callee }: Node): boolean =>
  type === 'NewExpression' && (callee as Node).name === 'AppError';

const wordsOf = (node: Node): Node[] =>
  (node.arguments as Node[]).slice(1).flatMap((argument) => [...walk(argument)]);

function textOf({ type, value, quasis }: Node): string | null {
  if (type === 'Literal') return typeof value === 'string' ? value : null;
  if (type !== 'TemplateLiteral') return null;
  const parts = (quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked);
  return parts.reduce((all, part, i) => `${all}{${i}}${part}`);
}
