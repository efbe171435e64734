/** What an export would look like with what is private replaced, shown before it is written. */
import {
  privateClass,
  type SharedLine,
  type SharedPart,
  type Sharing,
  type SharingPreview,
} from '../../contract';
import { createReplacer } from './replace';
import type { Found } from './types';

const MOST_LINES = 200;

export interface Lines {
  title: string;
  language: string | null;
  /** Speaker or sender, empty where there is none, and what is said. */
  lines: Iterable<{ speaker: string; text: string }>;
}

/** The pieces with how often they stand there, and lines that show them. Pieces that are kept are listed as such. */
export function previewOf(
  found: Found[],
  { title, language, lines }: Lines,
  share: Sharing,
): SharingPreview {
  const asked = createReplacer(found, share, language);
  const all = createReplacer(found, { ...share, keep: [] }, language);
  const counts = new Map<string, number>();
  const count = (part: SharedPart): void => {
    if ('was' in part) counts.set(part.was, (counts.get(part.was) ?? 0) + 1);
  };
  const [touched, first]: [SharedLine[], SharedLine[]] = [[], []];
  const sum = { total: 0, touched: 0 };
  for (const { speaker, text } of lines) {
    [...all.parts(speaker), ...all.parts(text)].forEach(count);
    const line = { speaker: asked.parts(speaker), parts: asked.parts(text) };
    if (sum.total++ < MOST_LINES) first.push(line);
    if (line.parts.some((part) => 'as' in part) && sum.touched++ < MOST_LINES) touched.push(line);
  }
  all.parts(title).forEach(count);
  const replaced = new Map(asked.found.map(({ text, as }) => [text, as]));
  const pieces = all.found.map(({ class: kind, text, as }) => ({
    ...{ class: kind, text, as: replaced.get(text) ?? as },
    ...{ count: counts.get(text) ?? 0, replaced: replaced.has(text) },
  }));
  return {
    found: privateClass.options.flatMap((kind) =>
      pieces.filter((one) => one.class === kind && (one.count > 0 || kind === 'other')),
    ),
    title: asked.parts(title),
    lines: touched.length > 0 ? touched : first,
    ...sum,
  };
}
