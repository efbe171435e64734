/** Korean in another register, sentence by sentence, by its endings: 반말, 해요체, 합니다체. */
import type { ReplyTone } from '../../../contract';
import { toCasual, toFormal, toPolite } from './korean-endings';

export interface Rewritten {
  text: string;
  /** Sentences whose endings are not known: they stand as they were. */
  kept: string[];
}

type Rule = readonly [RegExp, string];

/** Where one sentence ends and the next begins; a comma parts them only after a polite ending. */
const BETWEEN = /(?<=[.!?~…ㅋㅎㅠㅜ^;])(?=\s)|(?<=[가-힣]요|니다|니까)(?=,)/u;
/** Marks, laughter, tears and signs at the end of a sentence. */
const MARKS = /[\s.!?~…ㅋㅎㅠㅜ^;,]*(?:\p{Extended_Pictographic}\uFE0F?[\s.!~]*)*$/u;

/** Words for me and greetings, which go with the register. */
const TO_POLITE: Rule[] = [
  [/^안녕(?=[\s,.!~]|$)/u, '안녕하세요'],
  [/^(?:응응?|웅|어|ㅇㅇ|엉)(?=[\s,.!~]|$)/u, '네'],
  [/^(?:ㅇㅋ|오키|콜)(?=[\s,.!~]|$)/u, '네, 좋아요'],
  [/^그래(?=[,.!~]|$)/u, '그래요'],
  [/^미안,?(?=\s)/u, '미안해요,'],
  [/(?<=[가-힣]지) 마(?=\s)/gu, ' 마세요'],
  [/^나(?=\s)/u, '저'],
  [/(^|\s)나(?=는|도|를|만|한테|랑|와(?=\s))/gu, '$1저'],
  [/(^|\s)난(?=\s)/gu, '$1전'],
  [/(^|\s)내가/gu, '$1제가'],
];
const TO_CASUAL: Rule[] = [
  [/^(?:안녕하세요|안녕하십니까)/u, '안녕'],
  [/^(?:네|예|넵)(?=[\s,.!~]|$)/u, '응'],
  [/죄송(?=하지만|한데)/gu, '미안'],
  [/(^|\s)저(?=는|도|를|만|한테|랑|와)/gu, '$1나'],
  [/(^|\s)전(?=\s)/gu, '$1난'],
  [/(^|\s)제가/gu, '$1내가'],
  [/(^|\s)제(?=\s)/gu, '$1내'],
];
const TO_FORMAL: Rule[] = [
  ...TO_POLITE,
  [/^안녕하세요/u, '안녕하십니까'],
  [/ ?[ㅋㅎㅠㅜ]+|[~^]+/gu, ''],
  [/ ?(?:\p{Extended_Pictographic}\uFE0F?)+/gu, ''],
];
const LAUGHTER: Rule[] = [[/ ?[ㅋㅎ]{2,}/gu, '']];
const SHORT: Rule[] = [
  [/^(?:안녕하세요|안녕)[,.!~]?\s*/u, ''],
  [/(?:혹시|그냥|진짜|정말|사실|아마도?|조금|약간|좀|일단|너무)\s+/gu, ''],
  [/\s*(?:잘 부탁드립니다|좋은 하루 보내세요|수고하세요)[.!]*$/u, ''],
];

const applied = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((so, [from, to]) => so.replace(from, to), text);

/** Turns the end of one sentence; null where its ending is not known. */
type Turn = (body: string, asked: boolean) => string | null;

function turned(text: string, turn: Turn, instead: Turn): Rewritten {
  const kept: string[] = [];
  const sentences = text.split(BETWEEN).map((sentence) => {
    const marks = MARKS.exec(sentence)?.[0] ?? '';
    const body = sentence.slice(0, sentence.length - marks.length);
    if (!/[가-힣]$/u.test(body)) return sentence;
    const asked = marks.includes('?');
    const said = turn(body, asked);
    if (said === null) kept.push(sentence.replace(/^[\s,]+/u, ''));
    return (said ?? instead(body, asked) ?? body) + marks;
  });
  return { text: sentences.join(''), kept };
}

/** Says the same in another register. */
export function koreanIn(text: string, tone: ReplyTone): Rewritten {
  const said = text.trim();
  if (tone === 'short') return { text: applied(said, SHORT).trim(), kept: [] };
  const [rules, turn] = {
    casual: [TO_CASUAL, toCasual] as const,
    formal: [TO_FORMAL, toFormal] as const,
    neutral: [[...TO_POLITE, ...LAUGHTER], toPolite] as const,
    warm: [TO_POLITE, toPolite] as const,
  }[tone];
  // What has no form in 합니다체 is at least polite.
  const written = turned(applied(said, rules), turn, tone === 'formal' ? toPolite : () => null);
  return { ...written, text: dressed(written.text.trim(), tone) };
}

function dressed(text: string, tone: ReplyTone): string {
  if (tone === 'casual') return text.replace(/(?<!\.)\.$/u, '');
  if (tone === 'formal') return /[가-힣]$/u.test(text) ? `${text}.` : text;
  return tone === 'warm' ? warmly(text) : text;
}

const warmly = (text: string): string =>
  /[?!]$/u.test(text) || /죄송|미안|못|어려|안 /u.test(text)
    ? text
    : `${text.replace(/\.$/u, '')}!`;
