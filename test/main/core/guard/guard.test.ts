import { expect, it } from 'vitest';
import { checkPoint, type Turn } from '../../../../main/core/guard';

const TUESDAY = new Date(2026, 2, 3, 12);

const english: Turn[] = [
  {
    speaker: 'Lena',
    text: 'The boiler costs about twelve hundred euros, that is two hundred less than last year.',
  },
  { speaker: 'Otis', text: "I won't order it before the 20th. Can you ask the landlord, Mira?" },
  { speaker: 'Mira', text: "Sure, I'll do that tomorrow. Should we paint the hall too?" },
  { speaker: 'Lena', text: 'Maybe. The kitchen door is closed, the cellar door is open.' },
  { speaker: 'Otis', text: 'We might sell the old one to my cousin in Leeds.' },
];
const korean: Turn[] = [
  { speaker: '김나리', text: '보일러가 120만 원쯤이고 작년보다 20만 원 싸요.' },
  {
    speaker: '박우진',
    text: '20일 전에는 주문하지 않을게요. 나리 씨가 집주인한테 물어봐 주실래요?',
  },
  { speaker: '김나리', text: '네, 내일 물어볼게요. 현관도 칠할까요?' },
  { speaker: '박우진', text: '글쎄요. 헌것은 사촌한테 팔 것 같아요.' },
];

const check = (point: string, turns: Turn[], language: string) =>
  checkPoint(point, turns, {
    recordedAt: TUESDAY,
    language,
    speakers: [...new Set(turns.map(({ speaker }) => speaker!))],
  });
const kinds = (point: string, turns: Turn[], language: string) => {
  const verdict = check(point, turns, language);
  return verdict.ok ? [] : verdict.faults.map(({ kind }) => kind);
};

it.each([
  'The boiler costs about €1,200, 200 less than last year.',
  'Otis will not order the boiler before March 20.',
  'Mira will ask the landlord on March 4.',
  'Mira asked whether they should paint the hall too.',
  'They might sell the old boiler to a cousin in Leeds.',
  'The cellar door is open.',
])('lets pass what is held: %s', (point) => {
  expect(check(point, english, 'en')).toEqual({ ok: true });
});

it.each([
  ['The boiler costs about €1,300.', 'number'],
  ['The boiler costs about 1,200 dollars.', 'unit'],
  ['The boiler is 200 more than last year.', 'opposite'],
  ['Otis will order the boiler before the 20th.', 'negation'],
  ['Otis will ask the landlord tomorrow.', 'owner'],
  ['Mira will ask the landlord on March 5.', 'date'],
  ['They will paint the hall too.', 'question'],
  ['They sold the old one to a cousin in Leeds.', 'modality'],
  ['They might sell the old one to a cousin in Hull.', 'name'],
  ['The boiler comes with a brass chimney.', 'word'],
])('stops what is not: %s (%s)', (point, kind) => {
  expect(kinds(point, english, 'en')).toContain(kind);
});

it.each([
  '보일러는 약 120만 원이고 작년보다 20만 원 싸다.',
  '박우진은 20일 전에는 주문하지 않기로 했다.',
  '김나리가 3월 4일에 집주인에게 물어보기로 했다.',
])('lets pass what is held in Korean: %s', (point) => {
  expect(check(point, korean, 'ko')).toEqual({ ok: true });
});

it.each([
  ['보일러는 약 130만 원이다.', 'number'],
  ['보일러는 약 120만 달러이다.', 'unit'],
  ['보일러는 작년보다 20만 원 비싸다.', 'opposite'],
  ['박우진이 내일 집주인에게 물어보기로 했다.', 'owner'],
  ['김나리가 3월 5일에 물어보기로 했다.', 'date'],
  ['현관을 칠하기로 했다.', 'question'],
  ['헌것은 삼촌한테 팔 것 같다.', 'word'],
])('stops what is not in Korean: %s (%s)', (point, kind) => {
  expect(kinds(point, korean, 'ko')).toContain(kind);
});

it('says what is wrong and what the passage has instead', () => {
  const verdict = check('Mira will ask the landlord on March 5.', english, 'en');
  expect(verdict).toMatchObject({
    ok: false,
    faults: [{ kind: 'date', found: 'March 5', expected: expect.stringContaining('tomorrow') }],
  });
});

it('takes a weekday that does not fit its date for wrong', () => {
  const turns = [{ speaker: 'A', text: 'The party is on March 20th.' }];
  expect(kinds('The party is on Friday, March 20.', turns, 'en')).toEqual([]);
  expect(kinds('The party is on Thursday, March 20.', turns, 'en')).toContain('date');
});

it('needs neither a date nor speakers', () => {
  const turns = [{ text: 'we meet tomorrow at half past five' }];
  const context = { language: 'en', speakers: [] };
  expect(checkPoint('They meet tomorrow at 5:30.', turns, context).ok).toBe(true);
  expect(checkPoint('They meet tomorrow at 6:30.', turns, context).ok).toBe(false);
});

it('says the same of the same point twice, and of an empty one nothing', () => {
  const point = 'Otis will ask the landlord tomorrow.';
  expect(check(point, english, 'en')).toEqual(check(point, english, 'en'));
  expect(check('', english, 'en')).toEqual({ ok: true });
  expect(check('', [], 'ko')).toEqual({ ok: true });
});
