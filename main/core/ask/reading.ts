/** The passages of documents as they are weighed: their turns and how often each key stands in them. Pure. */
import { allKeysOf } from '../replies/words';
import type { Document, Turn } from './corpus';

export interface Reading {
  turns: Turn[];
  /** How often each key stands there. */
  keys: Map<string, number>;
  /** Keys in all. */
  length: number;
}

/** Reads the passage at a place of a document. */
export type Reader = (document: Document, index: number) => Reading;

/** A reader that reads each passage once, however many passages have it as a neighbour. */
export function createReader(language: string): Reader {
  const known = new Map<Document, Map<number, Reading>>();
  return (document, index) => {
    const readings = known.get(document) ?? new Map<number, Reading>();
    known.set(document, readings);
    const reading = readings.get(index) ?? read(document, index, language);
    readings.set(index, reading);
    return reading;
  };
}

/** The turns of the passage at a place of a document. */
export function turnsOf({ turns, passages }: Document, index: number): Turn[] {
  const { from, to } = passages[index]!;
  return turns.filter(({ at }) => at >= from && at <= to);
}

function read(document: Document, index: number, language: string): Reading {
  const own = turnsOf(document, index);
  const all = own.flatMap(({ text }) => allKeysOf(text, language));
  const keys = new Map<string, number>();
  for (const key of all) keys.set(key, (keys.get(key) ?? 0) + 1);
  return { turns: own, keys, length: all.length };
}
