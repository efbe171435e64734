import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../main/contract';
import { promisesInChat } from '../../../../main/core/promises/in-chat';

/** Wednesday, 25 November 2026, noon. */
const NOON = Date.UTC(2026, 10, 25, 12);

function read(language: string, ...lines: [sender: string, text: string][]) {
  const messages = lines.map(
    ([sender, text], index): Message => ({
      ...{ id: index + 1, index, at: NOON, sender, kind: 'text', text },
      ...{ edited: false, media: null, replyTo: null },
    }),
  );
  const names = [...new Set(lines.map(([sender]) => sender))];
  const participants = names.map((name) => ({ name, messages: 1 }));
  const quoted = (id: number) => messages.find((message) => message.id === id) ?? null;
  return promisesInChat({ participants, language }, messages, lines.length - 1, quoted).map(
    ({ owner, to, quote, dueDate }) => ({ owner, to, quote, dueDate }),
  );
}

describe('in English', () => {
  it('finds what somebody takes on, for whom, and by when', () => {
    expect(read('en', ['Ben', 'Ok. I will send you the photos tomorrow.'], ['Anna', 'ok'])).toEqual(
      [
        {
          ...{ owner: 'Ben', to: 'Anna', dueDate: '2026-11-26' },
          quote: 'I will send you the photos tomorrow.',
        },
      ],
    );
  });

  it('gives a request to whoever agrees to it', () => {
    const asked: [string, string] = ['Anna', 'Can you send me the contract?'];
    expect(read('en', asked, ['Ben', 'Sure']).map(({ owner, to }) => [owner, to])).toEqual([
      ['Ben', 'Anna'],
    ]);
    expect(read('en', asked, ['Ben', 'Sorry, not today'])).toEqual([]);
    expect(read('en', asked, ['Anna', 'Never mind'])).toEqual([]);
  });

  it('asks nobody in a group but whoever is called', () => {
    const rest: [string, string][] = [
      ['Ben', 'Sure'],
      ['Eve', 'hm'],
    ];
    expect(read('en', ['Anna', 'Ben, can you send me the plan?'], ...rest)[0]?.owner).toBe('Ben');
    expect(read('en', ['Anna', 'Can you send me the plan?'], ...rest)).toEqual([]);
  });

  it.each([
    'I will send it if they pay',
    'I have to work on the report now',
    'Will I send the list?',
    'I sent you the list yesterday',
    'I will do that.',
  ])('takes nothing for a promise that is none: %s', (text) => {
    expect(read('en', ['Ben', text], ['Anna', 'ok'])).toEqual([]);
  });
});

it('asks whoever is quoted, however long ago they wrote', () => {
  const message = (id: number, sender: string, text: string, replyTo: number | null): Message => ({
    ...{ id, index: id, at: NOON, sender, kind: 'text', text },
    ...{ edited: false, media: null, replyTo },
  });
  const participants = ['Anna', 'Ben', 'Eve'].map((name) => ({ name, messages: 1 }));
  const messages = [
    message(90, 'Anna', 'Can you send me the contract?', 3),
    message(91, 'Ben', 'Sure', null),
  ];
  const quoted = (id: number) => (id === 3 ? { sender: 'Ben' } : null);
  const found = promisesInChat({ participants, language: 'en' }, messages, 91, quoted);
  expect(found).toMatchObject([{ owner: 'Ben', to: 'Anna' }]);
});

describe('in Korean', () => {
  it('finds endings that take on, without a subject', () => {
    expect(read('ko', ['민수', '자료는 내일까지 보낼게요'], ['지현', '네'])).toEqual([
      { owner: '민수', to: '지현', quote: '자료는 내일까지 보낼게요', dueDate: '2026-11-26' },
    ]);
  });

  it('gives a request to whoever agrees to it', () => {
    const found = read('ko', ['지현', '사진 좀 보내 주세요'], ['민수', '네 알겠습니다']);
    expect(found.map(({ owner, to }) => [owner, to])).toEqual([['민수', '지현']]);
  });

  it.each([
    '안녕하세요 여러분',
    '나 먼저 잘게',
    '그럼 그렇게 할게요',
    '이게 뭐게요',
    '조금만 빼 주시면 바로 보낼게요',
  ])('takes nothing for a promise that is none: %s', (text) => {
    expect(read('ko', ['민수', text], ['지현', '네'])).toEqual([]);
  });
});
