/** Korean in another register, by its endings: 반말, 해요체, 합니다체. What is not known stays as it is. */
import type { ReplyTone } from '../../../contract';
import { apart, FINAL, together, VOWEL } from './hangul';

type Rule = readonly [RegExp, string | ((...found: string[]) => string)];

/** The end of a sentence: its last letter, or marks, laughter or tears after it. */
const END = '(?=\\s*[.!?~…ㅋㅎㅠㅜ^;]+(?:\\s|$)|\\s*$)';
/** Polite endings end a sentence wherever they stand. */
const WORD_END = '(?=[\\s.!?~…ㅋㅎㅠㅜ^;,]|$)';
const at = (ending: string): RegExp => new RegExp(`${ending}${END}`, 'gu');
const polished = (ending: string): RegExp => new RegExp(`${ending}${WORD_END}`, 'gu');

/** Stems whose ㅂ gives way before a vowel: 어렵 → 어려워. */
const SOFT_B = /[렵쉽덥춥맵깝겁맙갑답엽겹볍럽롭둡눕밉]$/u;

/** A stem with 아 or 어, contracted: 하→해, 가→가, 오→와, 보→봐, 주→줘, 마시→마셔, 되→돼, 먹→먹어. */
export function stemWithA(stem: string): string {
  const last = apart(stem.at(-1) ?? '');
  if (!last) return stem;
  const before = stem.slice(0, -1);
  const changed = (vowel: number) => before + together({ ...last, vowel });
  if (SOFT_B.test(stem)) return `${before}${together({ ...last, final: FINAL.none })}워`;
  if (last.final !== FINAL.none)
    return stem + ([VOWEL.a, VOWEL.o].some((vowel) => vowel === last.vowel) ? '아' : '어');
  if (stem.endsWith('하')) return changed(VOWEL.ae);
  const contracted: Record<number, number> = {
    [VOWEL.o]: VOWEL.wa,
    [VOWEL.u]: VOWEL.wo,
    [VOWEL.i]: VOWEL.yeo,
    [VOWEL.eu]: VOWEL.eo,
    [VOWEL.oe]: VOWEL.wae,
  };
  return changed(contracted[last.vowel] ?? last.vowel);
}

/** 갑 → 가, of 갑니다; null where the syllable has no ㅂ below. */
function withoutB(letter: string): string | null {
  const parts = apart(letter);
  return parts?.final === FINAL.b ? together({ ...parts, final: FINAL.none }) : null;
}

/** 합니다체 to 해요체 without 요. */
function fromFormal(text: string): string {
  const endings = text
    .replace(polished('(?:입니다)'), '예요')
    .replace(polished('(?:감사합니다|고맙습니다)'), '고마워요')
    .replace(polished('죄송합니다'), '죄송해요')
    .replace(polished('드리겠습니다'), '드릴게요')
    .replace(polished('하겠습니다'), '할게요')
    .replace(polished('가겠습니다'), '갈게요')
    .replace(polished('겠습니다'), '겠어요')
    .replace(polished('([가-힣])습니다'), (_, letter: string) => `${stemWithA(letter)}요`)
    .replace(polished('([가-힣])습니까'), (_, letter: string) => `${stemWithA(letter)}요`)
    .replace(polished('십시오'), '세요');
  return endings.replace(polished('([가-힣])니([다까])'), (whole, letter: string) => {
    const stem = withoutB(letter);
    return stem === null ? whole : `${stemWithA(stem)}요`;
  });
}

const POLITE_TO_CASUAL: Rule[] = [
  [/^(?:안녕하세요|안녕하십니까)/u, '안녕'],
  [/^(?:네|예)(?=[\s,.!~]|$)/u, '응'],
  [/(^|\s)저(?=는|도|를|만|한테|랑|와)/gu, '$1나'],
  [/(^|\s)제가/gu, '$1내가'],
  [/(^|\s)제(?=\s)/gu, '$1내'],
  [polished('이에요'), '이야'],
  [polished('예요'), '야'],
  [polished('아니에요'), '아니야'],
  [polished('(?:하세요|하시죠)'), '해'],
  [polished('주세요'), '줘'],
  [polished('([가-힣])세요'), (_: string, letter: string) => stemWithA(letter)],
  [polished('죠'), '지'],
  [polished('고마워요|감사해요|고맙습니다|감사합니다'), '고마워'],
  [polished('죄송해요|미안해요|죄송합니다'), '미안해'],
  [polished('([가-힣])요'), '$1'],
];

const CASUAL_TO_POLITE: Rule[] = [
  [/^안녕(?=[\s,.!~]|$)/u, '안녕하세요'],
  [/^(?:응응?|웅|어|ㅇㅇ|엉)(?=[\s,.!~]|$)/u, '네'],
  [/^(?:ㅇㅋ|오키|콜)(?=[\s,.!~]|$)/u, '네, 좋아요'],
  [/(^|\s)나(?=는|도|를|만|한테|랑|와(?=\s))/gu, '$1저'],
  [/(^|\s)난(?=\s)/gu, '$1전'],
  [/(^|\s)내가/gu, '$1제가'],
  [at('고마워|고맙다|땡큐'), '고마워요'],
  [at('미안해?|쏘리'), '미안해요'],
  [at('이야'), '이에요'],
  [at('아니야'), '아니에요'],
  [at('([가-힣])자'), (_: string, letter: string) => `${stemWithA(letter)}요`],
  [at('지'), '죠'],
  [
    at(
      '(해|돼|봐|와|줘|가|아|어|여|워|려|셔|져|켜|게|네|까|래|데|거든|니까|대|군|서|면|라고|고|걸)',
    ),
    '$1요',
  ],
];

const POLITE_TO_FORMAL: Rule[] = [
  [polished('고마워요|감사해요'), '감사합니다'],
  [polished('미안해요|죄송해요'), '죄송합니다'],
  [polished('(?:이에요|예요)'), '입니다'],
  [polished('아니에요'), '아닙니다'],
  [polished('할게요'), '하겠습니다'],
  [polished('갈게요'), '가겠습니다'],
  [polished('드릴게요'), '드리겠습니다'],
  [polished('볼게요'), '보겠습니다'],
  [polished('주세요'), '주시기 바랍니다'],
  [polished('돼요'), '됩니다'],
  [polished('해요'), '합니다'],
  [polished('(있|없|좋|같|많|작|괜찮|싶|겠)[어아]요'), '$1습니다'],
  [
    polished('([가-힣])어요'),
    (whole: string, letter: string) =>
      apart(letter)?.final === FINAL.ss ? `${letter}습니다` : whole,
  ],
  [polished('좋죠'), '좋습니다'],
  [/ ?[ㅋㅎㅠㅜ]{1,}|[~^]+/gu, ''],
  [/ ?(?:\p{Extended_Pictographic}\uFE0F?)+/gu, ''],
];

const LAUGHTER: Rule[] = [[/ ?[ㅋㅎ]{2,}/gu, '']];
const SHORT: Rule[] = [
  [/^(?:안녕하세요|안녕)[,.!~]?\s*/u, ''],
  [/(?:혹시|그냥|진짜|정말|사실|아마도?|조금|약간|좀|일단|너무)\s+/gu, ''],
  [/\s*(?:잘 부탁드립니다|좋은 하루 보내세요|수고하세요)[.!]*$/u, ''],
];

const applied = (text: string, rules: Rule[]): string =>
  rules.reduce((so, [from, to]) => so.replace(from, to as string), text);

/** Whether the sentences of a text end in 요 or 니다. */
export const isPolite = (text: string): boolean =>
  /(?:요|니다|니까|시오)[\s.!?~…ㅋㅎㅠㅜ^]*$/u.test(text);

const polite = (text: string): string => {
  const spoken = fromFormal(text);
  return isPolite(spoken) ? spoken : applied(spoken, CASUAL_TO_POLITE);
};

/** Says the same in another register. */
export function koreanIn(text: string, tone: ReplyTone): string {
  const said = text.trim();
  if (tone === 'casual')
    return applied(fromFormal(said), POLITE_TO_CASUAL).replace(/(?<!\.)\.$/u, '');
  if (tone === 'formal')
    return ended(applied(isFormal(said) ? said : polite(said), POLITE_TO_FORMAL).trim());
  if (tone === 'short') return applied(said, SHORT).trim();
  if (tone === 'warm') return warmly(polite(said));
  return applied(polite(said), LAUGHTER).trim();
}

const isFormal = (text: string): boolean => /(?:니다|니까|십시오)[\s.!?]*$/u.test(text);
const ended = (text: string): string => (/[가-힣]$/u.test(text) ? `${text}.` : text);
const warmly = (text: string): string =>
  /[?!]$/u.test(text) || /죄송|미안|못|어려|안 /u.test(text)
    ? text
    : `${text.replace(/\.$/u, '')}!`;
