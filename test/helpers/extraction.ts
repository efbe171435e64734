/** What tests of summaries share: segments from lines, a clock, and an embedding that only compares words. */
import type { Segment } from '../../main/contract';
import { type Digest, readTranscript } from '../../main/core/extraction/digest';
import { createKeys } from '../../main/core/extraction/keywords';
import { hashedVector } from '../../main/core/extraction/vectors';
import type { Clock, EmbeddingModel } from '../../main/core/ports';

/** `Anna: We ship.` as a segment of four seconds with a speaker; a line without a colon has none. */
export const segmentsOf = (...lines: string[]): Segment[] =>
  lines.map((line, id) => {
    const [, speaker, text] = /^(\p{L}+): (.*)$/su.exec(line) ?? [];
    const times = { id, start: id * 4, end: id * 4 + 4 };
    return speaker === undefined ? { ...times, text: line } : { ...times, text: text!, speaker };
  });

export const clock: Clock = { now: () => Date.now() };
export const never = new AbortController().signal;

/** Stands in for MiniLM: texts are as alike as their words. Keeps what it was asked. */
export function wordEmbedding(): EmbeddingModel & { asked: string[] } {
  const asked: string[] = [];
  const keysOf = createKeys('en');
  return {
    id: 'words-of-a-test',
    asked,
    knows: (language) => language === 'en',
    embed: async (texts, signal) => {
      signal.throwIfAborted();
      asked.push(...texts);
      return texts.map((text) => hashedVector(keysOf(text), () => 1));
    },
  };
}

export const digestOf = (segments: Segment[], language = 'en'): Promise<Digest> =>
  readTranscript(
    segments,
    language,
    wordEmbedding(),
    async () => {},
    never,
    () => {},
  );

/** Quotes that are not in their segment letter for letter; there must be none. */
export const inexact = (
  points: { sources: { segment: number; quote: string }[] }[],
  segments: Segment[],
): string[] =>
  points
    .flatMap(({ sources }) => sources)
    .filter(({ segment, quote }) => {
      const found = segments.find(({ id }) => id === segment);
      return quote === '' || !found?.text.includes(quote);
    })
    .map(({ quote }) => quote);

/** Letters and digits alone: T_V_ is TV, and what a transcript parts as `I 'm` is one word. */
const joined = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('_', '')
    .replace(/\s+(?=['’])/gu, '');
const wordsOf = (text: string): string[] => joined(text).match(/[\p{L}\p{N}'’]+/gu) ?? [];

/** Words of points that do not stand in their quotes; there must be none where nothing is composed. */
export const unsaid = (points: { text: string; sources: { quote: string }[] }[]): string[] =>
  points.flatMap(({ text, sources }) => {
    const said = new Set(wordsOf(sources.map(({ quote }) => quote).join(' ')));
    return wordsOf(text).filter((word) => !said.has(word));
  });
