/** Conversations with what people wrote about them: in QMSum's form, and in that of our own set. */
import { AppError, type Segment } from '../../contract';
import {
  type OwnMeeting,
  ownMeeting,
  type QmsumMeeting,
  qmsumMeeting,
  type RatedType,
} from '../../contract/evaluation-sets';

export interface Meeting {
  name: string;
  /** Such as `meeting`, `memo` or `chat`. */
  kind: string;
  /** BCP 47. */
  language: string;
  segments: Segment[];
  /** What a good summary of each kind says, in one wording or several; the best match counts. Empty where nobody wrote one. */
  references: Record<RatedType, string[]>;
  /** Turns with which another topic begins, in order, as people saw it; none where nobody marked them. */
  borders: number[];
}

/** Reads conversations, one JSON object a line. Rejects a line of another form with `bad-input`. */
export const parseMeetings = (jsonl: string): Meeting[] =>
  jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => parseLine(line, i + 1));

function parseLine(line: string, number: number): Meeting {
  const parsed = readJson(line, number);
  const own = ownMeeting.safeParse(parsed);
  if (own.success) return fromOwn(own.data);
  const qmsum = qmsumMeeting.safeParse(parsed);
  if (qmsum.success) return fromQmsum(qmsum.data, number);
  throw refuse(number, 'turns, or what people wrote about them, are missing');
}

function readJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw refuse(number, 'it is not JSON');
  }
}

const refuse = (number: number, why: string): AppError =>
  new AppError('bad-input', `Line ${number} is not a meeting of QMSum or of our set: ${why}.`);

const segmentsOf = (turns: OwnMeeting['turns']): Segment[] =>
  turns.map(({ speaker, text }, id) => ({
    id,
    start: 0,
    end: 0,
    text,
    ...(speaker === undefined ? {} : { speaker }),
  }));

/** Answers to "Summarize the whole meeting" stand for all kinds that tell the whole; of headlines, the title of any topic may be hit. */
function fromQmsum(data: QmsumMeeting, number: number): Meeting {
  const whole = data.general_query_list.map(({ answer }) => answer);
  const topics = data.topic_list.map(({ topic }) => topic);
  return {
    name: `meeting ${number}`,
    kind: 'meeting',
    language: 'en',
    segments: segmentsOf(
      data.meeting_transcripts.map(({ speaker, content }) => ({ speaker, text: content })),
    ),
    references: { tldr: whole, 'key-points': whole, teaser: whole, headline: topics, actions: [] },
    borders: bordersOf(data),
  };
}

/** Where people let a topic begin, the first turn left out: nothing is parted there. */
function bordersOf({ topic_list: topics, meeting_transcripts: turns }: QmsumMeeting): number[] {
  const starts = topics.flatMap(({ relevant_text_span: [first] }) => first?.slice(0, 1) ?? []);
  return [...new Set(starts)]
    .filter((start) => start > 0 && start < turns.length)
    .sort((a, b) => a - b);
}

function fromOwn({ id, kind, language, turns, ...written }: OwnMeeting): Meeting {
  const { headline, tldr, points, actions } = written;
  return {
    name: id,
    kind,
    language,
    segments: segmentsOf(turns),
    references: {
      tldr: [tldr],
      'key-points': [points.join('\n')],
      teaser: [tldr],
      headline: [headline],
      actions: actions.length > 0 ? [actions.join('\n')] : [],
    },
    borders: [],
  };
}
