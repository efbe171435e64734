/** What is private is found, and what only looks like it is left alone. Passages of our own, none of the judging set. */
import { describe, expect, it } from 'vitest';
import { findPrivate } from '../../../../main/core/sharing/find';

const found = (text: string, language = 'en', people: string[] = []) =>
  findPrivate({ texts: [text], people, language }).map((one) => `${one.class}: ${one.text}`);

describe('findPrivate()', () => {
  it.each<[string, string, string?]>([
    ['My name is Oyelaran, from the bank.', 'name: Oyelaran'],
    ['So Priya, can you take notes?', 'name: Priya'],
    ['Please ask Kwame about the lease.', 'name: Kwame'],
    ['We met Siobhan and her sister.', 'proper: Siobhan'],
    ['Dr. Anna van Dyck will see you.', 'name: Anna van Dyck'],
    ['Call me at 555 0123.', 'phone: 555 0123'],
    ['It is +44 20 7946 0958, as ever.', 'phone: +44 20 7946 0958'],
    ['Ring 555\u00a00123 or 020\u20117946\u20110958.', 'phone: 020\u20117946\u20110958'],
    ['رقمي ٠١٠١٢٣٤٥٦٧٨ هنا', 'phone: ٠١٠١٢٣٤٥٦٧٨'],
    ['five five five, zero one two three', 'phone: five five five, zero one two three'],
    ['Write to anna.b@example.com today.', 'mail: anna.b@example.com'],
    ['that is anna dot b at example dot com', 'mail: anna dot b at example dot com'],
    ['The IBAN is DE89 3704 0044 0532 0130 00.', 'account: DE89 3704 0044 0532 0130 00'],
    ['my card, 4111 1111 1111 1111', 'account: 4111 1111 1111 1111'],
    ['Her social security number is 078-05-1120.', 'account: 078-05-1120'],
    ['He lives at 12 Baker Street, flat 3.', 'address: 12 Baker Street, flat 3'],
    ['Wir treffen uns in der Lindenallee 12b.', 'address: Lindenallee 12b', 'de'],
    ['Look at https://example.com/anna?x=1.', 'link: https://example.com/anna?x=1'],
    ['저는 박서연이라고 합니다.', 'name: 박서연', 'ko'],
    ['이준호 씨가 왔어요.', 'name: 이준호', 'ko'],
    ['수연 언니랑 갔어.', 'name: 수연', 'ko'],
    ['정 대리님께 물어보세요.', 'name: 정 대리', 'ko'],
    ['010-1234-5678로 전화해', 'phone: 010-1234-5678', 'ko'],
    ['공일공 일이삼사에 오육칠팔번이요', 'phone: 공일공 일이삼사에 오육칠팔', 'ko'],
    ['계좌는 110-234-567890이에요.', 'account: 110-234-567890', 'ko'],
    ['주민번호 900101-1234567', 'account: 900101-1234567', 'ko'],
    ['서울시 강남구 테헤란로 152에서 봐요', 'address: 서울시 강남구 테헤란로 152', 'ko'],
    ['101동 1203호로 보내 주세요', 'address: 101동 1203호', 'ko'],
  ])('finds in “%s” %s', (text, piece, language) => {
    expect(found(text, language)).toContain(piece);
  });

  it.each([
    ['Good morning, everybody. It is Monday, the second of March 2026.', 'en'],
    ['May is a good month; I will mark it on 2026-11-26 at 10:30.', 'en'],
    ['The price is 1,234,567 euros, not 12 000 000.', 'en'],
    ['In 2025-2026 the Canadian office used Windows in Paris.', 'en'],
    ['Der Vertrag liegt auf dem Tisch im großen Saal.', 'de'],
    ['고객님께서 정말로 한국은 오늘은 이용자 정도로', 'ko'],
    ['신경은 쓰지 마세요. 기준은 그대로예요. 회의는 3시 30분에 시작해요.', 'ko'],
    ['아니면 2026년 11월 26일에 1,500,000원을 내세요.', 'ko'],
    ['', 'en'],
  ])('leaves “%s” alone', (text, language) => {
    expect(found(text, language)).toEqual([]);
  });

  it('knows whoever speaks by each part of the name, and by the number in place of one', () => {
    const people = ['Anna Müller', 'Speaker 2', 'You', '김민수'];
    expect(found('Anna gave it to 민수.', 'en', people)).toEqual([
      'name: Anna Müller',
      'name: anna müller',
      'name: ANNA MÜLLER',
      'name: Anna',
      'name: anna',
      'name: ANNA',
      'name: Müller',
      'name: müller',
      'name: MÜLLER',
      'name: 김민수',
      'name: 민수',
    ]);
  });

  it.each([
    '1 ',
    'one ',
    'a.',
    'Aa ',
    'Aa',
    '이',
    '김민수 ',
    '12 Aa ',
    'a dot ',
    '서울시 ',
    '(',
    '@a',
  ])(
    'reads “%s” twenty thousand times without trying every way (would hang the program)',
    (piece) => expect(found(piece.repeat(20_000)).length).toBeLessThan(4),
  );
});
