/** How much of what is private is found, on passages in which it is marked. */
import { AppError, type OutputOf, privateClass } from '../../contract';
import { readLines } from '../json-lines';
import { bootstrapMean } from '../metrics/bootstrap';
import { findPrivate } from './find';
import { createReplacer } from './replace';
import type { Found } from './types';

type Row = OutputOf<'evaluation.sharing'>['rows'][number];

interface Marked {
  language: string;
  text: string;
  speakers: string[];
  /** In the order in which they stand there, every time. */
  pieces: { class: Row['class']; text: string }[];
}

interface Judged {
  marked: Marked;
  /** Of each piece, whether nothing of it is left. */
  gone: boolean[];
  /** The same by the simple way. */
  simply: boolean[];
  /** Stretches that were replaced and hold nothing that was marked. */
  needless: number;
}

/** What anybody would begin with: who is known to speak, mails as they are written, runs of seven digits. */
const SIMPLE = /[\w.+-]+@[\w.-]+\.\w+|\+?\d(?:[ .()-]?\d){6,}/gu;

/** Passages, one JSON object a line. Rejects with the line that is none. */
export function evaluateSharing(passages: string): OutputOf<'evaluation.sharing'> {
  const judged = readLines(passages, (line, number) => judge(read(line, number)));
  const languages = [...new Set(judged.map(({ marked }) => marked.language))];
  return {
    passages: judged.length,
    rows: languages.flatMap((language) =>
      rowsOf(judged.filter(({ marked }) => marked.language === language)),
    ),
    languages: languages.map((language) => sumOf(language, judged)),
  };
}

function read(line: string, number: number): Marked {
  try {
    const { language, text, speakers = [], pieces } = JSON.parse(line);
    if (typeof text === 'string' && Array.isArray(pieces))
      return { language, text, speakers, pieces };
  } catch {}
  const hint =
    'One JSON object a line: {"language":"en","text":"…","speakers":[],"pieces":[{"class":"name","text":"…"}]}.';
  throw new AppError('bad-input', `Line ${number} is no passage.`, hint);
}

function judge(marked: Marked): Judged {
  const { text, speakers: people, language, pieces } = marked;
  const replaced = stretches(findPrivate({ texts: [text], people, language }), text);
  const simple = [
    ...people.flatMap((name) => [name, ...name.split(' ')]),
    ...(text.match(SIMPLE) ?? []),
  ];
  const simply = stretches(
    simple.map((one) => ({ class: 'other', text: one, who: one })),
    text,
  );
  const wanted = places(
    pieces.map((piece) => piece.text),
    text,
  );
  const isGone = (by: Stretch[]) => (piece: Stretch) =>
    covered(piece, by) === piece.to - piece.from;
  return {
    marked,
    gone: wanted.map(isGone(replaced)),
    simply: wanted.map(isGone(simply)),
    needless: replaced.filter((one) => covered(one, wanted) === 0).length,
  };
}

interface Stretch {
  from: number;
  to: number;
}

function stretches(found: Found[], text: string): Stretch[] {
  const { parts } = createReplacer(found, { keep: [], hide: [] }, null);
  return places(
    parts(text).flatMap((part) => ('was' in part ? part.was : [])),
    text,
  );
}

/** Where texts stand, each behind the one before. */
function places(texts: string[], whole: string): Stretch[] {
  let at = 0;
  return texts.map((one) => {
    const from = whole.indexOf(one, at);
    at = from + one.length;
    return { from, to: at };
  });
}

const covered = ({ from, to }: Stretch, by: Stretch[]): number =>
  by.reduce((sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)), 0);

function rowsOf(judged: Judged[]): Row[] {
  const language = judged[0]!.marked.language;
  return privateClass.options.flatMap((name) => {
    const of = judged.flatMap(({ marked, gone }) =>
      gone.filter((_, at) => marked.pieces[at]!.class === name),
    );
    return of.length > 0
      ? [{ language, class: name, pieces: of.length, gone: of.filter(Boolean).length }]
      : [];
  });
}

function sumOf(language: string, all: Judged[]) {
  const judged = all.filter(({ marked }) => marked.language === language);
  const clean = judged.filter(({ marked }) => marked.pieces.length === 0);
  const share = (of: boolean[][]) =>
    of.flat().length > 0 ? bootstrapMean(of.flat().map(Number)) : null;
  return {
    language,
    gone: share(judged.map((one) => one.gone)),
    simply: share(judged.map((one) => one.simply)),
    needless: judged.reduce((sum, one) => sum + one.needless, 0),
    clean: clean.length,
    untouched: clean.filter((one) => one.needless === 0).length,
  };
}
