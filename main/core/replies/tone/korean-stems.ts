/**
 * Stems of Korean verbs and adjectives, their forms before 아/어, and the way back. Irregular ones by their last letters
 * (National Institute of Korean Language, Standard Grammar: ㄷ, ㅂ, ㅅ, ㅎ, 르, 으).
 */
import { apart, ended, FINAL, finalOf, VOWEL } from './hangul';

const endsIn = (stem: string, endings: string): boolean =>
  endings.split(' ').some((ending) => stem.endsWith(ending));

/** ㅂ that gives way: 춥 → 추워. Regular ones (입, 잡, 뽑, 접, 씹, 좁, 업) are not among them. */
const SOFT_B = /[렵쉽덥춥맵깝겁맙갑답엽겹볍럽롭둡눕밉섭껍립줍굽]$/u;
const SOFT_B_WITH_O = '돕 곱';
const SOFT_D: Record<string, string> = { 듣: '들', 걷: '걸', 묻: '물', 싣: '실', 깨닫: '깨달' };
const SOFT_S: Record<string, string> = {
  낫: '나',
  짓: '지',
  붓: '부',
  잇: '이',
  긋: '그',
  젓: '저',
};
const SOFT_H = '그렇 이렇 저렇 어떻 빨갛 파랗 노랗 까맣 하얗';
const PLAIN_REU = '따르 치르 들르 다다르';
/** Stems in ㄹ, which ㄴ, ㅂ and ㅅ take away: 압니다, 아세요. What may be another stem too (사/살) is not among them. */
export const L_STEMS =
  '알 놀 열 팔 울 불 길 멀 만들 힘들 들 풀 밀 달 걸 떠들 줄어들 흔들 이끌 베풀 시들 잠들 돌 얼 벌 썰 털'.split(
    ' ',
  );

const bright = (vowel: number | undefined): boolean => vowel === VOWEL.a || vowel === VOWEL.o;

/** Vowels that melt into 아 or 어: 오 → 와, 주 → 줘, 마시 → 마셔, 되 → 돼. */
const MELTED = new Map<number, number>([
  [VOWEL.o, VOWEL.wa],
  [VOWEL.u, VOWEL.wo],
  [VOWEL.i, VOWEL.yeo],
  [VOWEL.oe, VOWEL.wae],
]);
const SWALLOWS: number[] = [VOWEL.a, VOWEL.eo, VOWEL.ae, VOWEL.e, VOWEL.yeo];

/** A stem with 아 or 어, contracted: 하 → 해, 어렵 → 어려워, 모르 → 몰라, 듣 → 들어, 낫 → 나아. */
export function stemWithA(stem: string): string {
  const last = apart(stem.at(-1) ?? '');
  if (!last) return stem;
  const before = apart(stem.at(-2) ?? '')?.vowel;
  if (stem.endsWith('하')) return ended(stem, FINAL.none, VOWEL.ae);
  const irregular = irregularWithA(stem, before);
  if (irregular) return irregular;
  if (last.final === FINAL.ss) return `${stem}어`;
  if (last.final !== FINAL.none) return stem + (bright(last.vowel) ? '아' : '어');
  if (last.vowel === VOWEL.eu) return ended(stem, FINAL.none, bright(before) ? VOWEL.a : VOWEL.eo);
  const melted = MELTED.get(last.vowel);
  if (melted !== undefined) return ended(stem, FINAL.none, melted);
  return SWALLOWS.includes(last.vowel) ? stem : `${stem}어`;
}

function irregularWithA(stem: string, before: number | undefined): string | null {
  if (stem.endsWith('뵙')) return ended(stem, FINAL.none, VOWEL.wae);
  if (endsIn(stem, SOFT_B_WITH_O)) return `${ended(stem, FINAL.none)}와`;
  if (SOFT_B.test(stem)) return `${ended(stem, FINAL.none)}워`;
  if (stem.endsWith('르') && !endsIn(stem, PLAIN_REU))
    return `${ended(stem.slice(0, -1), FINAL.l)}${bright(before) ? '라' : '러'}`;
  if (endsIn(stem, SOFT_H)) return ended(stem, FINAL.none, stem.endsWith('얗') ? 3 : VOWEL.ae);
  const soft = softened(stem);
  return soft && soft + (bright(apart(soft.at(-1)!)?.vowel) ? '아' : '어');
}

/** A ㄷ or ㅅ that gives way before a vowel: 듣 → 들, 짓 → 지; null where none does. */
function softened(stem: string): string | null {
  for (const [hard, soft] of Object.entries({ ...SOFT_D, ...SOFT_S }))
    if (stem.endsWith(hard)) return stem.slice(0, -hard.length) + soft;
  return null;
}

/** Ways back that the letters alone do not tell. 들어, 걸어 and 물어 have two stems each. */
const KNOWN: Record<string, string | null> = {
  해: '하',
  놔: '놓',
  와: '오',
  도와: '돕',
  고와: '곱',
  켜: '켜',
  펴: '펴',
  모아: '모으',
  잠가: '잠그',
  담가: '담그',
  나아: '낫',
  지어: '짓',
  부어: '붓',
  이어: '잇',
  그어: '긋',
  저어: '젓',
  깨달아: '깨닫',
  실어: '싣',
  힘들어: '힘들',
  만들어: '만들',
  잠들어: '잠들',
  흔들어: '흔들',
  떠들어: '떠들',
  들어: null,
  걸어: null,
  물어: null,
  따라: '따르',
  들러: '들르',
  치러: '치르',
  놀라: '놀라',
  그래: '그렇',
  이래: '이렇',
  저래: '저렇',
  어때: '어떻',
  빨개: '빨갛',
  파래: '파랗',
  까매: '까맣',
  하얘: '하얗',
};
const EU_WITH_EO = '써 커 꺼 떠 뻐 퍼 터 슬퍼';
const EU_WITH_A = '빠 파 나빠';
/** 우 before 어, where ㅂ is likelier elsewhere: 배워, but 추워. */
const U_STEMS = /[배싸치키외세태비채깨피지데재바메태게새틔]워$/u;

/** The stem of a form in 아 or 어; null where it cannot be told. */
export function stemOfA(form: string): string | null {
  const ending = [3, 2, 1].map((length) => form.slice(-length)).find((one) => one in KNOWN);
  if (ending === undefined) return regularStem(form, form.slice(0, -1));
  const stem = KNOWN[ending] ?? null;
  return stem === null ? null : form.slice(0, -ending.length) + stem;
}

function regularStem(form: string, before: string): string | null {
  const last = apart(form.at(-1) ?? '');
  if (last?.final !== FINAL.none) return null;
  if (before === '') return unmelted(form, last.vowel);
  if (/[아어]$/u.test(form)) return before;
  if (/[라러]$/u.test(form) && finalOf(before) === FINAL.l) return `${ended(before, FINAL.none)}르`;
  if (form.endsWith('워')) return U_STEMS.test(form) ? `${before}우` : ended(before, FINAL.b);
  return unmelted(form, last.vowel);
}

function unmelted(form: string, vowel: number): string | null {
  const back = [...MELTED].find(([, melted]) => melted === vowel)?.[0];
  if (back !== undefined) return ended(form, FINAL.none, back);
  if (endsIn(form, EU_WITH_EO) || endsIn(form, EU_WITH_A)) return ended(form, FINAL.none, VOWEL.eu);
  return SWALLOWS.includes(vowel) ? form : null;
}

/** 합니다, 먹습니다, 만듭니다: the stem with the formal ending. */
export function formalOf(stem: string, ending: '다' | '까'): string {
  const final = finalOf(stem);
  if (final === FINAL.none || final === FINAL.l) return `${ended(stem, FINAL.b)}니${ending}`;
  return `${stem}습니${ending}`;
}

/** 하 of 합, 만들 of 만듭; null for what may be either of two stems. */
export function stemOfB(form: string): string | null {
  if (finalOf(form) !== FINAL.b) return null;
  const open = ended(form, FINAL.none);
  if (form === '삽' || form === '겁') return null;
  return withL(open) ?? open;
}

/** 만들 of 만드, which ㄴ, ㅂ and ㅅ leave; null where it is no stem in ㄹ. */
function withL(open: string): string | null {
  const found = L_STEMS.find((stem) => isWord(open, ended(stem, FINAL.none)));
  return found === undefined ? null : ended(open, FINAL.l);
}

/** 만드 is the whole of 만드, or what follows a space in it: 배우 is not 우. */
const isWord = (text: string, word: string): boolean =>
  text === word || text.endsWith(word.length > 1 ? word : ` ${word}`);

/** 할 of 하, 먹을 of 먹, 만들 of 만들, 도울 of 돕, 들을 of 듣. */
export function stemWithL(stem: string): string {
  const final = finalOf(stem);
  if (final === FINAL.l) return stem;
  if (final === FINAL.none || stem.endsWith('뵙')) return ended(stem, FINAL.l);
  if (SOFT_B.test(stem) || endsIn(stem, SOFT_B_WITH_O)) return `${ended(stem, FINAL.none)}울`;
  return `${softened(stem) ?? stem}을`;
}

/** The stem of 할, 먹을, 만들, 도울, 들을; null where it cannot be told. */
export function stemOfL(form: string): string | null {
  if (form === '살' || form.endsWith(' 살')) return null;
  if (form.endsWith('을')) return hardened(form.slice(0, -1));
  if (/[도]울$/u.test(form)) return ended(form.slice(0, -1), FINAL.b);
  if (L_STEMS.some((stem) => isWord(form, stem) || (stem.length > 1 && form.endsWith(stem))))
    return form;
  return finalOf(form) === FINAL.l ? ended(form, FINAL.none) : null;
}

function hardened(form: string): string | null {
  for (const [hard, soft] of Object.entries({ ...SOFT_D, ...SOFT_S }))
    if (form.endsWith(soft)) return form.slice(0, -soft.length) + hard;
  return finalOf(form) === FINAL.none ? null : form;
}

/** The stem of what stands before 데: 하는, 좋은, 바쁜, 추운; null where it cannot be told. */
export function stemOfN(form: string): string | null {
  const before = form.slice(0, -1);
  if (form.endsWith('는')) return withL(before) ?? before;
  if (form.endsWith('은')) return finalOf(before) === FINAL.none ? null : before;
  if (form.endsWith('운') && before !== '') return ended(before, FINAL.b);
  if (finalOf(form) !== FINAL.n) return null;
  const open = ended(form, FINAL.none);
  return /(?:힘드|(?:^|\s)[기머])$/u.test(open) ? ended(open, FINAL.l) : open;
}
