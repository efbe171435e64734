import { describe, expect, it } from 'vitest';
import { looksLikeChat } from '../../../../../main/core/chats/formats';
import { exportOf, lines, readAll, readOne } from '../../../../helpers/exports';

const base = {
  date: '2024-03-05T15:07:12',
  date_unixtime: '1709651232',
  from: 'Ana',
  from_id: 'user1',
};
const messages = [
  {
    id: 1,
    type: 'service',
    date: base.date,
    actor: 'Ana',
    actor_id: 'user1',
    action: 'invite_members',
    members: ['Ben', null],
    text: '',
  },
  { ...base, id: 2, type: 'message', text: 'hi', text_entities: [{ type: 'plain', text: 'hi' }] },
  {
    ...base,
    id: 3,
    type: 'message',
    text: ['see ', { type: 'link', text: 'https://a.org' }, ' & ', { type: 'bold', text: 'more' }],
  },
  {
    ...base,
    id: 4,
    type: 'message',
    reply_to_message_id: 2,
    edited: '2024-03-05T16:00:00',
    text: 'yes',
  },
  { ...base, id: 5, type: 'message', photo: 'photos/photo_1.jpg', width: 1, text: 'look' },
  {
    ...base,
    id: 6,
    type: 'message',
    file: 'voice_messages/audio_1.ogg',
    media_type: 'voice_message',
    mime_type: 'audio/ogg',
    text: '',
  },
  {
    ...base,
    id: 7,
    type: 'message',
    file: '(File not included. Change data exporting settings to download.)',
    media_type: 'sticker',
    sticker_emoji: '😀',
    text: '',
  },
  {
    ...base,
    id: 8,
    type: 'message',
    file: 'files/plan.pdf',
    mime_type: 'application/pdf',
    text: '',
  },
  { ...base, id: 9, type: 'message', from: null, text: 'who was I' },
  {
    ...base,
    id: 10,
    type: 'message',
    location_information: { latitude: 1.5, longitude: 2.5 },
    text: '',
  },
  {
    ...base,
    id: 11,
    type: 'message',
    poll: { question: 'When?', answers: [{ text: 'Mon' }, { text: 'Tue' }] },
    text: '',
  },
];
const expected = [
  '2024-03-05 15:07:12 |  | Ana invite members (Ben) | system',
  '2024-03-05 15:07:12 | Ana | hi',
  '2024-03-05 15:07:12 | Ana | see https://a.org & more',
  '2024-03-05 15:07:12 | Ana | yes | edited',
  '2024-03-05 15:07:12 | Ana | look | media:image:photos/photo_1.jpg',
  '2024-03-05 15:07:12 | Ana |  | media:voice:voice_messages/audio_1.ogg',
  '2024-03-05 15:07:12 | Ana |  | media:sticker:',
  '2024-03-05 15:07:12 | Ana |  | media:file:files/plan.pdf',
  '2024-03-05 15:07:12 | user1 | who was I',
  '2024-03-05 15:07:12 | Ana | 1.5, 2.5 | media:location:',
  '2024-03-05 15:07:12 | Ana | When?\n- Mon\n- Tue',
];
const single = { name: 'Ben', type: 'personal_chat', id: 4242, messages };
const account = {
  about: 'Here is the data you requested. Remember: …',
  personal_information: { user_id: 1, first_name: 'Ana', last_name: 'Bell', bio: '' },
  contacts: { list: [{ first_name: 'messages', last_name: 'name' }] },
  chats: {
    about: 'This page lists all chats',
    list: [
      single,
      { name: 'Empty', type: 'private_group', id: 5, messages: [] },
      { name: null, type: 'personal_chat', id: 6, messages: [messages[1]] },
      { type: 'saved_messages', id: 7, messages: [messages[1]] },
    ],
  },
  left_chats: {
    list: [{ name: 'Old', type: 'private_supergroup', id: 8, messages: [messages[1]] }],
  },
};

describe('result.json', () => {
  it.each([1, 7, 65_536])('of one chat, %i bytes a read', async (chunk) => {
    const read = await readOne('result.json', JSON.stringify(single, null, 1), chunk);
    expect(read.chat).toEqual({ app: 'telegram', key: '4242', title: 'Ben', me: null });
    expect(lines(read)).toEqual(expected);
    expect(read.messages[3]).toMatchObject({ key: '4', replyToKey: '2' });
  });

  it('of all of an account, without chats that are empty', async () => {
    const chats = await readAll(exportOf({ 'result.json': JSON.stringify(account) }));
    expect(chats.map(({ chat }) => [chat.key, chat.title, chat.me])).toEqual([
      ['4242', 'Ben', 'Ana Bell'],
      ['6', 'Telegram', 'Ana Bell'],
      ['7', 'Saved Messages', 'Ana Bell'],
      ['8', 'Old', 'Ana Bell'],
    ]);
    expect(chats.map((chat) => chat.messages.length)).toEqual([11, 1, 1, 1]);
  });

  it('finds files below its own folder', async () => {
    const [chat] = await readAll(
      exportOf({
        'Export/result.json': JSON.stringify(single),
        'Export/photos/photo_1.jpg': 'xyz',
      }),
    );
    expect(chat?.media('photos/photo_1.jpg')?.path).toBe('Export/photos/photo_1.jpg');
    expect(chat?.media('../../photos/nothing.jpg')).toBeNull();
  });

  it('is known by its head', () => {
    const head = (value: object) => new TextEncoder().encode(JSON.stringify(value).slice(0, 4096));
    expect(looksLikeChat('result.json', head(single))).toBe('telegram');
    expect(looksLikeChat('x.json', head(account))).toBe('telegram');
    expect(
      looksLikeChat('x.json', head({ segments: [{ start: 0, end: 1, text: 'hi' }] })),
    ).toBeNull();
  });

  it('cut in the middle is refused in one line', async () => {
    const text = JSON.stringify(single);
    await expect(readOne('result.json', text.slice(0, text.length / 2))).rejects.toMatchObject({
      code: 'bad-input',
      message: 'result.json is damaged: its JSON cannot be read to the end.',
    });
    const wrong = text.replace('"messages":[', '"messages":[,');
    await expect(readOne('result.json', wrong)).rejects.toThrow(/damaged/);
    expect(
      (
        await readOne(
          'result.json',
          `${text}
`,
        )
      ).messages,
    ).toHaveLength(11);
  });

  it('without messages is empty', async () => {
    await expect(
      readOne('result.json', JSON.stringify({ ...single, messages: [] })),
    ).rejects.toMatchObject({ code: 'empty' });
  });

  it('of 50 MB does not stand in memory', async () => {
    const item = JSON.stringify({
      ...base,
      id: 1,
      type: 'message',
      text: 'x'.repeat(300),
      text_entities: [],
    });
    const part = new TextEncoder().encode(Array.from({ length: 200 }, () => item).join(','));
    const repeats = Math.ceil(50e6 / part.length);
    const comma = new TextEncoder().encode(',');
    const entry = {
      path: 'result.json',
      bytes: 50e6,
      async *open() {
        yield new TextEncoder().encode('{"name":"Ben","type":"personal_chat","id":1,"messages":[');
        for (let at = 0; at < repeats; at++) {
          if (at > 0) yield comma;
          yield part;
        }
        yield new TextEncoder().encode(']}');
      },
    };
    const { readExport } = await import('../../../../../main/core/chats/formats');
    const signal = new AbortController().signal;
    let count = 0;
    let most = 0;
    const before = process.memoryUsage().heapUsed;
    for await (const chat of readExport({ name: 'result.json', entries: [entry] }, signal))
      for await (const batch of chat.messages) {
        count += batch.length;
        most = Math.max(most, process.memoryUsage().heapUsed - before);
      }
    expect(count).toBe(repeats * 200);
    // As objects the messages would take far more than the file.
    expect(most).toBeLessThan(120e6);
  });
});
