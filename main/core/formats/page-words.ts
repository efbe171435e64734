/** What an export says of itself and calls by itself: in Korean for Korean recordings, in English for all others. */
import {
  type Gap,
  isUnread,
  type Point,
  type Segment,
  type Summary,
  UNASSIGNED,
} from '../../contract';

type Kind = Summary['type'];

export interface PageWords {
  /** Parts what was spoken from what is told about it. */
  transcript: string;
  headings: Record<Kind, string>;
  /** Where nothing was found. */
  nothing: Partial<Record<Kind, string>>;
  nothingElse: string;
  /** Where nothing was looked for, which is not the same. */
  unread: string;
  /** Names that Nanodesk gave: sides of a call, voices, nobody. */
  names: Record<string, string>;
  numbered: (number: string) => string;
  /** How long, as `02:10`. */
  gap: (kind: Gap['kind'], time: string, back: boolean) => string;
  /** Where a document has boxes in place of some characters. */
  lacking: string;
}

const ENGLISH_GAPS: Record<Exclude<Gap['kind'], 'clock'>, string> = {
  pause: 'Paused for',
  device: 'The microphone was gone for',
  sleep: 'The computer slept for',
  silence: 'No sound came for',
};
const KOREAN_GAPS: typeof ENGLISH_GAPS = {
  pause: '일시 정지',
  device: '마이크 끊김',
  sleep: '컴퓨터 절전',
  silence: '소리 없음',
};

const ENGLISH: PageWords = {
  transcript: 'Transcript',
  headings: {
    tldr: 'In short',
    'key-points': 'Key points',
    headline: 'Headline',
    teaser: 'Teaser',
    actions: 'Actions',
    decisions: 'Decisions',
    questions: 'Open questions',
    figures: 'Figures',
    chapters: 'Chapters',
    template: 'Summary',
  },
  nothing: {
    actions: 'No promises or requests were found.',
    decisions: 'No decisions were found.',
    questions: 'No question was left open, as far as can be told.',
    figures: 'No figures were found.',
    chapters: 'This is too short for chapters.',
  },
  nothingElse: 'Nothing was found that does not stand elsewhere.',
  unread: 'This cannot be found in this language yet.',
  names: {},
  numbered: (number) => `Speaker ${number}`,
  gap: (kind, time, back) =>
    kind === 'clock'
      ? `The computer’s clock was set ${back ? 'back' : 'forward'} by ${time}`
      : `${ENGLISH_GAPS[kind]} ${time}`,
  lacking: '□ stands for characters that this PDF has no font for. A Word document shows them.',
};

const KOREAN: PageWords = {
  transcript: '대본',
  headings: {
    tldr: '한눈에',
    'key-points': '핵심',
    headline: '제목',
    teaser: '소개',
    actions: '할 일',
    decisions: '결정',
    questions: '남은 질문',
    figures: '수치',
    chapters: '챕터',
    template: '요약',
  },
  nothing: {
    actions: '약속이나 부탁을 찾지 못했습니다.',
    decisions: '결정을 찾지 못했습니다.',
    questions: '답을 못 들은 질문은 없는 듯합니다.',
    figures: '수치를 찾지 못했습니다.',
    chapters: '챕터로 나누기에는 너무 짧습니다.',
  },
  nothingElse: '다른 부분에 없는 내용을 찾지 못했습니다.',
  unread: '이 언어에서는 아직 찾을 수 없습니다.',
  names: { You: '나', Others: '상대방', [UNASSIGNED]: '담당 미정' },
  numbered: (number) => `화자 ${number}`,
  gap: (kind, time, back) =>
    kind === 'clock'
      ? `컴퓨터 시계가 ${time} ${back ? '뒤로' : '앞으로'} 바뀜`
      : `${KOREAN_GAPS[kind]} ${time}`,
  lacking: '□는 이 PDF의 글꼴에 없는 글자입니다. Word 문서로 내보내면 보입니다.',
};

/** The words for a recording in this language. */
export const pageWords = (language: string): PageWords => (language === 'ko' ? KOREAN : ENGLISH);

/** What stands where a section, or a summary of one kind, has no points. */
export function nothingIn(
  { type, notes }: Pick<Summary, 'type' | 'notes'>,
  words: PageWords,
): string {
  if (isUnread(notes)) return words.unread;
  return words.nothing[type] ?? words.nothingElse;
}

/** How our own pages part the transcript from what stands above it. */
export const TRANSCRIPT_TITLES = [ENGLISH.transcript, KOREAN.transcript];

/** A name as the page calls it; names by people stay as they are. */
function nameIn({ names, numbered }: PageWords, name: string): string {
  const number = /^Speaker (\d+)$/.exec(name)?.[1];
  if (number !== undefined) return numbered(number);
  return Object.hasOwn(names, name) ? names[name]! : name;
}

/** Lines with the names of the page. */
export const namedSegments = (segments: Segment[], words: PageWords): Segment[] =>
  segments.map((segment) =>
    segment.speaker === undefined
      ? segment
      : { ...segment, speaker: nameIn(words, segment.speaker) },
  );

/** A point with the name of the page for its owner. */
export const namedPoint = (point: Point, words: PageWords): Point =>
  point.owner === undefined ? point : { ...point, owner: nameIn(words, point.owner) };
