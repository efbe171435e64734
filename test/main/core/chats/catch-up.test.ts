import { describe, expect, it } from 'vitest';
import { openApp } from '../../../helpers/app';
import { NINE, whatsApp } from '../../../helpers/chats';

type Line = [sender: string, text: string];

/** What is found in a chat, as texts; the chat's first participant but me speaks first. */
async function digestOf(me: string | null, lines: Line[], since = 0) {
  const app = await openApp();
  const { chats } = await app.call('chats.importText', { text: whatsApp(...lines) });
  const { id } = chats[0]!.chat;
  if (me !== null) await app.call('chats.setMe', { id, me });
  const digest = await app.call('chats.catchUp', { id, since });
  const { messages } = await app.call('chats.messages', { id, from: 0, limit: 500 });
  const index = new Map(messages.map((message) => [message.id, message.index]));
  const texts = (items: typeof digest.plans) => items.map(({ text }) => text);
  const places = (items: typeof digest.plans) =>
    items.map((item) => item.messages.map((message) => index.get(message)));
  const { decisions, questions, plans, read } = digest;
  return {
    read,
    decisions: texts(decisions),
    questions: texts(questions),
    plans: texts(plans),
    places: { decisions: places(decisions), questions: places(questions), plans: places(plans) },
  };
}

describe('catch me up', () => {
  it('tells decisions, questions and plans apart, each with its messages', async () => {
    const found = await digestOf('Ben', [
      ['Anna', 'Morning! It was so hot yesterday.'],
      ['Anna', 'We decided to take the train to Busan.'],
      ['Anna', 'Could you bring the tickets?'],
      ['Anna', "I'll book the hotel tomorrow."],
      ['Ben', 'The soup was very good.'],
    ]);
    expect(found).toEqual({
      read: 5,
      decisions: ['We decided to take the train to Busan.'],
      questions: ['Could you bring the tickets?'],
      plans: ["I'll book the hotel tomorrow."],
      places: { decisions: [[1]], questions: [[2]], plans: [[3]] },
    });
  });

  it('takes a proposal with its yes for a decision of both messages, and not one that met a no', async () => {
    const found = await digestOf('Cleo', [
      ['Anna', 'How about pizza on Friday?'],
      ['Ben', 'Sounds good!'],
      ['Anna', 'Shall we invite Dan?'],
      ['Ben', "Sure, but not this time, I can't stand him"],
      ['Cleo', 'Fine with everything'],
    ]);
    expect(found.decisions).toEqual(['How about pizza on Friday?']);
    expect(found.places.decisions).toEqual([[0, 1]]);
  });

  it('no longer asks of me what I agreed to', async () => {
    const found = await digestOf('Ben', [
      ['Anna', 'Can we meet at noon?'],
      ['Ben', 'Yes!'],
    ]);
    expect(found.decisions).toEqual(['Can we meet at noon?']);
    expect(found.questions).toEqual([]);
  });

  it('in a group only what calls my name is asked of me, never what I ask myself', async () => {
    const found = await digestOf('Ben Miller', [
      ['Anna', 'Who has the keys?'],
      ['Anna', '@Ben Miller where are you?'],
      ['Cleo', 'ben, did you call the bank?'],
      ['Cleo', 'Where did you put the bench?'],
      ['Ben Miller', 'What do you mean, Ben?'],
    ]);
    expect(found.questions).toEqual(['@Ben Miller where are you?', 'ben, did you call the bank?']);
  });

  it('asks nothing of anybody while nobody is me', async () => {
    const found = await digestOf(null, [
      ['Anna', 'Are you there?'],
      ['Ben', 'We agreed on Monday.'],
    ]);
    expect(found.questions).toEqual([]);
    expect(found.decisions).toEqual(['We agreed on Monday.']);
  });

  it('takes a statement, an exclamation and an address of the web for no question', async () => {
    const found = await digestOf('Ben', [
      ['Anna', 'I asked her what she wants.'],
      ['Anna', 'Really?'],
      ['Anna', 'https://example.com/?q=why'],
      ['Anna', 'What a day!'],
      ['Ben', 'Indeed.'],
    ]);
    expect(found.questions).toEqual([]);
  });

  it('takes an open or denied decision for none, and what was for no plan', async () => {
    const found = await digestOf('Ben', [
      ['Anna', "We haven't decided yet."],
      ['Anna', 'We had dinner together last Friday.'],
      ['Anna', 'I met her at the party yesterday at 8 pm.'],
      ['Ben', 'Nice.'],
    ]);
    expect(found.decisions).toEqual([]);
    expect(found.plans).toEqual([]);
  });

  it('reads Korean: endings that ask, what was settled, what comes', async () => {
    const found = await digestOf('김민수', [
      ['이지영', '민수야 내일 몇 시에 올 거야?'],
      ['이지영', '보고서는 언제 보내실 건가요'],
      ['이지영', '회식은 금요일에 하기로 했어요'],
      ['이지영', '토요일 3시에 강남역에서 만나요'],
      ['이지영', '어제 영화 정말 재미있었어'],
      ['김민수', '잠시만요'],
    ]);
    expect(found.questions).toEqual([
      '민수야 내일 몇 시에 올 거야?',
      '보고서는 언제 보내실 건가요',
    ]);
    expect(found.decisions).toEqual(['회식은 금요일에 하기로 했어요']);
    expect(found.plans).toEqual(['토요일 3시에 강남역에서 만나요']);
  });

  it('in a Korean group hears the name without the family', async () => {
    const found = await digestOf('김민수', [
      ['이지영', '민수씨 자료 보셨나요?'],
      ['박서준', '지영씨는 어디 계세요?'],
      ['김민수', '잠시만요'],
    ]);
    expect(found.questions).toEqual(['민수씨 자료 보셨나요?']);
  });

  it('begins at the moment that was asked for', async () => {
    const lines: Line[] = [
      ['Anna', 'We decided on blue.'],
      ['Anna', 'We decided on red.'],
      ['Ben', 'ok'],
    ];
    expect(await digestOf('Ben', lines, NINE + 60_000)).toMatchObject({
      read: 2,
      decisions: ['We decided on red.'],
    });
    expect((await digestOf('Ben', lines, NINE + 9_000_000)).read).toBe(0);
  });
});
