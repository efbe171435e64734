/** How much of what somebody marked by hand in talks is found: open questions, decisions, figures, and actions with owner and day. */
import { AppError, type Point, type Segment, type SummaryType, UNASSIGNED } from '../../contract';
import type { MeetingEvaluation } from '../../contract/evaluation-meetings';
import type { Clock, EmbeddingModel } from '../ports';
import { createExtraction } from './index';

interface MarkedAction {
  text: string;
  owner?: string;
  dueDate?: string;
}

interface Talk {
  split: string;
  language: string;
  /** The day of the recording, `2026-03-17`. */
  recordedAt: string;
  turns: { speaker?: string; text: string }[];
  questions: string[];
  decisions: string[];
  figures: string[];
  actions: MarkedAction[];
}

type Row = MeetingEvaluation['rows'][number];
type Counts = Omit<Row, 'language'>;

const LISTS = ['turns', 'questions', 'decisions', 'figures', 'actions'] as const;

/** Seconds that a turn is given: the talks are written, not spoken. */
const TURN = 5;

/**
 * Reads the talks of one half, one JSON object a line, and finds in each what was marked. Rejects with `bad-input` for another form, or
 * where nothing is of that half.
 */
export async function evaluateMeetings(
  { talks: jsonl, split }: { talks: string; split: string },
  { embedding, clock }: { embedding: EmbeddingModel; clock: Clock },
  signal: AbortSignal,
): Promise<MeetingEvaluation> {
  const lines = jsonl.split('\n').filter((line) => line.trim() !== '');
  const talks = lines.map(talkOf).filter((talk) => talk.split === split);
  if (talks.length === 0) throw new AppError('bad-input', `No talk is of the half “${split}”.`);
  const extraction = createExtraction(embedding, clock);
  const rows = new Map<string, Row>();
  for (const talk of talks) {
    const { language, recordedAt } = talk;
    const request = { segments: segmentsOf(talk), language, recordedAt: noonOf(recordedAt) };
    const reading = await extraction.read(request, signal);
    const told = (type: SummaryType): Point[] => reading.write(type, 'long').points;
    for (const counts of countsOf(talk, told)) add(rows, { language, ...counts });
  }
  return { split, talks: talks.length, rows: [...rows.values()] };
}

function talkOf(line: string, at: number): Talk {
  const refuse = (why: string) =>
    new AppError('bad-input', `Line ${at + 1} is not a marked talk: ${why}.`);
  let talk: Partial<Talk>;
  try {
    talk = JSON.parse(line) as Partial<Talk>;
  } catch {
    throw refuse('it is not JSON');
  }
  const missing = LISTS.find((name) => !Array.isArray(talk[name]));
  if (missing) throw refuse(`${missing} are missing`);
  return { split: 'all', language: 'en', recordedAt: '', ...talk } as Talk;
}

/** Noon of that day, so that no time zone moves it to another. */
function noonOf(day: string): number | undefined {
  const time = Date.parse(`${day}T12:00`);
  return Number.isNaN(time) ? undefined : time;
}

const segmentsOf = ({ turns }: Talk): Segment[] =>
  turns.map((turn, id) => ({ id, start: id * TURN, end: (id + 1) * TURN, ...turn }));

function countsOf(talk: Talk, told: (type: SummaryType) => Point[]): Counts[] {
  const textsOf = (type: SummaryType) => told(type).map(({ text }) => text);
  const figures = told('figures').flatMap((point) => point.figures ?? []);
  return [
    compare('questions', talk.questions, textsOf('questions')),
    compare('decisions', talk.decisions, textsOf('decisions')),
    compare('figures', talk.figures, figures),
    ...compareActions(talk.actions, told('actions')),
  ];
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A sentence holds what was marked in it; of a figure either may say more than the other. */
const isSame = (marked: string, told: string): boolean =>
  bare(told).includes(bare(marked)) || bare(marked).includes(bare(told));

function compare(kind: Counts['kind'], marked: string[], told: string[]): Counts {
  return {
    kind,
    marked: marked.length,
    found: marked.filter((one) => told.some((text) => isSame(one, text))).length,
    told: told.length,
    right: told.filter((text) => marked.some((one) => isSame(one, text))).length,
  };
}

/** Owners and days are counted where the action itself was found. */
function compareActions(marked: MarkedAction[], told: Point[]): Counts[] {
  const pairs = marked.flatMap((one) => {
    const point = told.find(({ text }) => isSame(one.text, text));
    return point ? [{ one, point }] : [];
  });
  const named = (owner: string | undefined) => (owner === UNASSIGNED ? undefined : owner);
  const facts = pairs.map(({ one, point }) => ({
    owner: [named(one.owner), named(point.owner)],
    day: [one.dueDate, point.dueDate],
  }));
  return [
    compare(
      'actions',
      marked.map(({ text }) => text),
      told.map(({ text }) => text),
    ),
    agreement(
      'owners',
      facts.map(({ owner }) => owner),
    ),
    agreement(
      'days',
      facts.map(({ day }) => day),
    ),
  ];
}

function agreement(kind: Counts['kind'], pairs: (string | undefined)[][]): Counts {
  const right = pairs.filter(([marked, told]) => marked !== undefined && marked === told).length;
  return {
    kind,
    marked: pairs.filter(([marked]) => marked !== undefined).length,
    found: right,
    told: pairs.filter(([, told]) => told !== undefined).length,
    right,
  };
}

function add(rows: Map<string, Row>, more: Row): void {
  const key = `${more.language} ${more.kind}`;
  const row = rows.get(key);
  if (!row) rows.set(key, more);
  else for (const name of ['marked', 'found', 'told', 'right'] as const) row[name] += more[name];
}
