import { expect, it } from 'vitest';
import { isChatText, looksLikeChat } from '../../../renderer/jobs/looksLikeChat';

it.each([
  ['notes.txt', '12.03.24, 18:05 - Anna: Hallo\n'],
  ['notes.txt', '\u200e[2024/3/12, 6:05:01 PM] Anna: Hi\n'],
  ['notes.txt', '3/12/24, 6:05\u202fPM - Anna B: Hi\n'],
  ['notes.txt', '2024년 3월 12일 오후 6:05, 지현 : 안녕하세요\n'],
  ['_chat.txt', 'anything'],
  ['WhatsApp Chat with Maya.txt', ''],
  ['result.json', '{"name": "Maya", "type": "personal_chat", "messages": ['],
  ['export.json', '{"guild": {"id": "1"}, "channel": {}'],
])('takes %s that begins with %j for a chat', (name, start) => {
  expect(isChatText(name, start)).toBe(true);
});

it.each([
  ['meeting.txt', 'Anna: Good morning.\nThomas: Good morning, at 9:30 we begin.\n'],
  ['meeting.txt', 'On 12.03.24 we met: nobody came.\n'],
  ['meeting.json', '{"language": "en", "segments": [{"text": "x"}], "messages": 3}'],
  ['meeting.json', '{"text": "hello"}'],
])('leaves %s that begins with %j to the recordings', (name, start) => {
  expect(isChatText(name, start)).toBe(false);
});

it('knows what no recording is, and what no chat is, by the name alone', async () => {
  expect(await looksLikeChat(new File([''], 'Maya.zip'), false)).toBe(true);
  expect(await looksLikeChat(new File(['12.03.24, 18:05 - Anna: x'], 'a.srt'), true)).toBe(false);
});

it('takes a plain written file for a chat where chats are shown, but never a transcript', async () => {
  const plain = new File(['Anna: Hi\nBen: Hello'], 'talk.txt');
  expect(await looksLikeChat(plain, false)).toBe(false);
  expect(await looksLikeChat(plain, true)).toBe(true);
  expect(await looksLikeChat(new File(['{"segments": []}'], 'talk.json'), true)).toBe(false);
});

it('leaves a file that cannot be read to whoever says why', async () => {
  const broken = new File([''], 'talk.txt');
  broken.slice = () => {
    throw new Error('gone');
  };
  expect(await looksLikeChat(broken, false)).toBe(false);
});
