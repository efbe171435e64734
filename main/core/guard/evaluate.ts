/** How well the guard tells faithful points from corrupted ones, on points that somebody wrote for it. Pure. */
import { AppError } from '../../contract';
import type { GuardEvaluation } from '../../contract/evaluation';
import { readLines } from '../json-lines';
import { checkPoint, type GuardContext, type Turn } from './index';

interface Line {
  split?: string;
  language?: string;
  /** The day of the recording, `2026-03-17`. */
  recordedAt?: string;
  turns?: Turn[];
  /** `fault` tells how a point was corrupted; faithful ones have none. */
  points?: { text: string; fault?: string }[];
}

/** A passage with points about it. */
interface Judged {
  split: string;
  language: string;
  turns: Turn[];
  points: { text: string; fault?: string }[];
  context: GuardContext;
}

const FAITHFUL = 'faithful';

const refusal = (number: number, why: string) =>
  new AppError('bad-input', `Line ${number} is not a passage with points: ${why}.`);

function lineOf(text: string, number: number): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    throw refusal(number, 'it is not JSON');
  }
}

/** Noon of a calendar day, so that no time zone moves it to another. */
function dayOf(text: string | undefined): Date | undefined {
  const [year, month, day] = (text ?? '').split('-').map(Number);
  return year && month && day ? new Date(year, month - 1, day, 12) : undefined;
}

function judgedOf(text: string, number: number): Judged {
  const { split = 'all', language = 'en', recordedAt, turns, points } = lineOf(text, number);
  if (!Array.isArray(turns) || !Array.isArray(points))
    throw refusal(number, 'turns or points are missing');
  const speakers = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
  const context = { recordedAt: dayOf(recordedAt), language, speakers };
  return { split, language, turns, points, context };
}

/** Reads passages, one JSON object a line. Rejects a line of another form with `bad-input`. */
const parsePassages = (jsonl: string): Judged[] => readLines(jsonl, judgedOf);

type Row = GuardEvaluation['rows'][number];

/** Checks every point of a half; rows by language and kind hold sums alone. Rejects with `bad-input` where nothing is of that half. */
export function evaluateGuard(jsonl: string, split: string): GuardEvaluation {
  const passages = parsePassages(jsonl).filter((passage) => passage.split === split);
  if (passages.length === 0)
    throw new AppError('bad-input', `No passage is of the half “${split}”.`);
  const rows = new Map<string, Row>();
  for (const { language, turns, points, context } of passages)
    for (const { text, fault: kind = FAITHFUL } of points) {
      const row = rows.get(`${language} ${kind}`) ?? { language, kind, points: 0, refused: 0 };
      row.points++;
      if (!checkPoint(text, turns, context).ok) row.refused++;
      rows.set(`${language} ${kind}`, row);
    }
  return { split, passages: passages.length, rows: [...rows.values()].sort(byLanguageAndKind) };
}

const byLanguageAndKind = (a: Row, b: Row): number =>
  a.language.localeCompare(b.language) || a.kind.localeCompare(b.kind);
