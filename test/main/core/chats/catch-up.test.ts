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

  it('in a group what calls my name or asks everybody is asked of me, never what I ask myself', async () => {
    const found = await digestOf('Ben Miller', [
      ['Anna', 'Who has the keys?'],
      ['Anna', '@Ben Miller where are you?'],
      ['Cleo', 'ben, did you call the bank?'],
      ['Cleo', 'Where did you put the bench?'],
      ['Ben Miller', 'What do you mean, Ben?'],
    ]);
    expect(found.questions).toEqual([
      'Who has the keys?',
      '@Ben Miller where are you?',
      'ben, did you call the bank?',
    ]);
  });

  it('a question to everybody is open until somebody answers it', async () => {
    const found = await digestOf('Ben', [
      ['Anna', 'Does anybody know the code of the door?'],
      ['Cleo', 'No idea, sorry'],
      ['Anna', "Who's bringing the cake?"],
      ['Cleo', 'I can do that'],
      ['Dan', 'Could someone send me the photos?'],
      ['Ben', 'Here they are, Dan'],
    ]);
    expect(found.questions).toEqual(['Does anybody know the code of the door?']);
    const open = await digestOf('Ben', [
      ['Ben', 'Morning'],
      ['Anna', 'Who has the keys?'],
      ['Cleo', 'not me'],
      ['Dan', 'haha'],
    ]);
    expect(open.questions).toEqual(['Who has the keys?']);
  });

  it('a question to each of a group is open for me until I answer', async () => {
    const question = 'Is everybody free on Friday?';
    const lines: Line[] = [
      ['Ben', 'Morning'],
      ['Anna', question],
      ['Cleo', 'I am'],
      ['Dan', 'me too'],
    ];
    expect((await digestOf('Ben', [...lines, ['Anna', 'great']])).questions).toEqual([question]);
    expect((await digestOf('Ben', [...lines, ['Ben', 'I am too']])).questions).toEqual([]);
  });

  it('what asks another by name is not asked of me, whatever it asks', async () => {
    const found = await digestOf('Ben', [
      ['Ben', 'Morning'],
      ['Anna', 'Cleo, does anybody have your number?'],
      ['Anna', '@Dan who is driving?'],
      ['Anna', "Who's driving, Dan?"],
      ['Cleo', 'Who drives Dan home?'],
      ['Dan', 'Does anyone at your office know, Ben?'],
    ]);
    expect(found.questions).toEqual([
      'Who drives Dan home?',
      'Does anyone at your office know, Ben?',
    ]);
  });

  it('in a Korean group hears what everybody is asked', async () => {
    const found = await digestOf('김민수', [
      ['이지영', '누가 케이크 가져와?'],
      ['이지영', '혹시 주차 되는지 아시는 분 계세요?'],
      ['박서준', '지영씨 누가 말했어요?'],
      ['최유나', '다들 몇 시에 도착해요?'],
      ['최유나', '30분 있다가 출발해?'],
      ['김민수', '뭐라고?'],
    ]);
    expect(found.questions).toEqual([
      '누가 케이크 가져와?',
      '혹시 주차 되는지 아시는 분 계세요?',
      '다들 몇 시에 도착해요?',
    ]);
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
