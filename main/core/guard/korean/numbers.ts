/** Korean numbers: digits with 만 and 억, Sino-Korean and native words, counters and units. */
import type { Span } from '../english/numbers';
import type { Quantity } from '../types';

const SINO = '일이삼사오육칠팔구';
const SMALL_SCALES: Record<string, number> = { 십: 10, 백: 100, 천: 1000 };
const BIG_SCALES: Record<string, number> = { 만: 1e4, 억: 1e8, 조: 1e12 };
const NATIVE_UNITS: Record<string, number> = {
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  석: 3,
  넷: 4,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const NATIVE_TENS: Record<string, number> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};

/** Longest first: 시간 before 시, 킬로미터 before 킬로. */
const UNITS: [string, string | undefined][] = [
  ['제곱미터', 'square m'],
  ['킬로미터', 'km'],
  ['센티미터', 'cm'],
  ['밀리미터', 'mm'],
  ['밀리그램', 'mg'],
  ['킬로그램', 'kg'],
  ['기가바이트', 'gb'],
  ['메가바이트', 'mb'],
  ['퍼센트', 'percent'],
  ['프로', 'percent'],
  ['센티', 'cm'],
  ['킬로', 'kg'],
  ['미터', 'm'],
  ['그램', 'g'],
  ['리터', 'l'],
  ['달러', 'usd'],
  ['유로', 'eur'],
  ['시간', 'hour'],
  ['개월', 'month'],
  ['주일', 'week'],
  ['년대', undefined],
  ['km', 'km'],
  ['cm', 'cm'],
  ['mm', 'mm'],
  ['mg', 'mg'],
  ['kg', 'kg'],
  ['gb', 'gb'],
  ['mb', 'mb'],
  ['m', 'm'],
  ['g', 'g'],
  ['%', 'percent'],
  ['엔', 'jpy'],
  ['원', 'krw'],
  ['평', 'pyeong'],
  ['달', 'month'],
  ['주', 'week'],
  ['년', 'year'],
  ['초', 'second'],
  ['분', 'minute'],
  ['일', 'day'],
  ['시', 'clock'],
  ['도', 'degree'],
];
const COUNTERS =
  '번째|군데|가지|마리|포대|단계|사람|차례|지점|인승|상자|건|개|명|살|번|권|대|곳|장|척|잔|병|쪽|채|벌|호|층|인|쌍|팀|회|배|석|권|편|점|칸|박|끼|방울|조각|봉지|묶음|박스|그릇';
const UNIT = `(?:${UNITS.map(([word]) => word).join('|')}|${COUNTERS})`;

const DIGITS = '\\d[\\d,]*(?:\\.\\d+)?';
const FIGURE = `(?:${DIGITS}[십백천]?[만억조]?|(?<![가-힣])[천만](?= ?\\d))(?:(?<=[십백천만억조]) ?${DIGITS}[십백천]?[만억조]?)*`;
const SINO_WORD = `(?:[${SINO}]?[십백천만억조])+`;
const SPOKEN = `(?<![가-힣])(?:${SINO_WORD}(?: ?${SINO_WORD})*[${SINO}]?|[${SINO}])(?= ?${UNIT})`;
const NATIVE = `(?<![가-힣])(?:(?:${Object.keys(NATIVE_TENS).join('|')})(?:${Object.keys(NATIVE_UNITS).join('|')})?|(?:${Object.keys(NATIVE_UNITS).join('|')}))(?= ?${UNIT})`;
const NUMBER = new RegExp(`(${FIGURE}|${SPOKEN}|${NATIVE})( ?)(${UNIT})?`, 'giu');

const UNIT_OF = new Map(UNITS);

/** "19만 8천", "오만 이천", "1억 3천만". */
export function sinoValue(text: string): number {
  let [total, section] = [0, 0];
  let number: number | undefined;
  for (const part of text.match(/\d[\d,]*(?:\.\d+)?|\p{L}/gu) ?? []) {
    const [small, big] = [SMALL_SCALES[part], BIG_SCALES[part]];
    if (small) section += (number ?? 1) * small;
    else if (big) {
      total += (section + (number ?? 0) || 1) * big;
      section = 0;
    }
    number = small || big ? undefined : digitOf(part);
  }
  return total + section + (number ?? 0);
}

const digitOf = (part: string): number =>
  /^\d/u.test(part) ? Number(part.replaceAll(',', '')) : SINO.indexOf(part) + 1;

function nativeValue(text: string): number | undefined {
  const tens = Object.keys(NATIVE_TENS).find((word) => text.startsWith(word));
  const rest = tens ? text.slice(tens.length) : text;
  if (rest !== '' && NATIVE_UNITS[rest] === undefined) return undefined;
  return (tens ? NATIVE_TENS[tens]! : 0) + (rest === '' ? 0 : NATIVE_UNITS[rest]!);
}

const scaleOf = (text: string): number | undefined => {
  const last = text.match(/[천만억조]/gu)?.at(-1);
  return last === undefined ? undefined : (BIG_SCALES[last] ?? SMALL_SCALES[last]);
};

const CLOCK = new RegExp(
  `(\\d{1,2}|열한|열두|열|한|두|세|네|다섯|여섯|일곱|여덟|아홉) ?시(?!간)(?: ?(반)| ?(\\d{1,2}|[${SINO}]?십?[${SINO}]?)(?= ?분) ?분)?`,
  'gu',
);

/** "세 시", "2시 반", "5시 30분". */
const clocksIn = (text: string): Span<Quantity>[] =>
  [...text.matchAll(CLOCK)]
    .filter(({ index }) => !/[가-힣]$/u.test(text.slice(0, index)))
    .map(({ 0: all, 1: hour, 2: half, 3: minutes, index }) => {
      const whole = /^\d/u.test(hour!) ? Number(hour) : nativeValue(hour!)!;
      const values = [whole + (half ? 0.5 : (minutes ? sinoValue(minutes) : 0) / 60)];
      const value = { text: all, values, unit: 'clock' };
      return { from: index, to: index + all.length, value };
    });

/** "삼분의 이", "3분의 2", "절반": shares, which may also be told in percent. */
const FRACTION = new RegExp(`(\\d+|[${SINO}십])분의 ?(\\d+|[${SINO}])|절반`, 'gu');
const fractionsIn = (text: string): Span<Quantity>[] =>
  [...text.matchAll(FRACTION)].map(({ 0: all, 1: parts, 2: count, index }) => {
    const share = parts ? sinoValue(count!) / sinoValue(parts) : 0.5;
    const value = { text: all, values: [share * 100, share], unit: 'percent' };
    return { from: index, to: index + all.length, value };
  });

const DAYS: Record<string, number> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  열흘: 10,
  보름: 15,
};
const COUNTED_DAYS = new RegExp(`(?<![가-힣])(?:${Object.keys(DAYS).join('|')})`, 'gu');
/** "이틀", "열흘". */
const countedDaysIn = (text: string): Span<Quantity>[] =>
  [...text.matchAll(COUNTED_DAYS)].map(({ 0: all, index }) => {
    const value = { text: all, values: [DAYS[all]!], unit: 'day' };
    return { from: index, to: index + all.length, value };
  });

/** "한두 달" and "일이 년" may mean either number. */
const EITHER: Record<string, number[]> = {
  한두: [1, 2],
  두세: [2, 3],
  서너: [3, 4],
  너댓: [4, 5],
  대여섯: [5, 6],
  일이: [1, 2],
  이삼: [2, 3],
  삼사: [3, 4],
  사오: [4, 5],
  오륙: [5, 6],
};
const EITHER_OF = new RegExp(`(?<![가-힣])(${Object.keys(EITHER).join('|')}) ?(${UNIT})`, 'gu');
const eithersIn = (text: string): Span<Quantity>[] =>
  [...text.matchAll(EITHER_OF)].map(({ 0: all, 1: numbers, 2: unit, index }) => {
    const known = UNIT_OF.get(unit!);
    const value = {
      text: all,
      values: EITHER[numbers!]!,
      unit: known,
      ...(known ? {} : { noun: unit }),
    };
    return { from: index, to: index + all.length, value };
  });

/** Every number of a Korean text, in order. Counters like 개 and 명 are no units. */
export function quantitiesIn(text: string): Span<Quantity>[] {
  const found = [clocksIn, fractionsIn, countedDaysIn, eithersIn].flatMap((read) => read(text));
  for (const match of text.matchAll(NUMBER)) {
    const { 0: all, 1: number, 3: unit, index } = match;
    const to = index + all.trimEnd().length;
    if (found.some((clock) => index < clock.to && to > clock.from)) continue;
    const native = nativeValue(number!);
    const half = unit && /^ 반(?![가-힣])/u.test(text.slice(to)) ? 0.5 : 0;
    const value: Quantity = {
      text: text.slice(index, to),
      values: [(native ?? sinoValue(number!)) + half],
      unit: UNIT_OF.get(unit?.toLowerCase() ?? ''),
      scale: scaleOf(number!),
    };
    if (unit && !UNIT_OF.has(unit.toLowerCase())) value.noun = unit;
    found.push({ from: index, to, value });
  }
  return found.sort((a, b) => a.from - b.from);
}
