import { describe, expect, it } from 'vitest';
import { looksLikeChat, readExport } from '../../../../../main/core/chats/formats';
import { exportOf, lines, readAll, readOne } from '../../../../helpers/exports';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('what is no chat', () => {
  it.each([
    ['a file without bytes', { '_chat.txt': '' }, 'empty'],
    ['a folder without files', {}, 'empty'],
    ['blank lines', { 'a.txt': '\n \n' }, 'empty'],
    ['a picture', { 'a.jpg': bytes(0xff, 0xd8, 0xff, 0, 0, 1) }, 'unsupported'],
    ['binary data called a chat', { '_chat.txt': bytes(65, 0, 1, 2, 0, 10) }, 'bad-input'],
    ['JSON of another kind', { 'a.json': '{"a": 1}' }, 'unsupported'],
    ['a page', { 'a.html': '<!doctype html><p>Ana: hi' }, 'unsupported'],
    ['two texts', { 'a.txt': 'Ana: hi', 'b.txt': 'Ben: hi' }, 'unsupported'],
    ['an archive of pictures', { 'a.jpg': bytes(1), 'b.png': bytes(1) }, 'unsupported'],
    ['a zip in a zip', { 'a.zip': bytes(0x50, 0x4b, 3, 4, 0, 0) }, 'unsupported'],
  ])('%s', async (_, files, code) => {
    await expect(readAll(exportOf(files as Record<string, string>, 'it'))).rejects.toMatchObject({
      code,
    });
  });

  it('transcripts are left to be transcripts', () => {
    const head = (text: string) => looksLikeChat('a.txt', new TextEncoder().encode(text));
    expect(head('Ana: hi\nBen: ho\n')).toBeNull();
    expect(head('[00:00:01] Ana: hi\n[00:00:05] Ben: ho\n')).toBeNull();
    expect(head('00:00:01 - 00:00:05 Ana: hi')).toBeNull();
    expect(head('Anna Bell  0:15\nhello\n')).toBeNull();
    expect(head('1\n00:00:01,000 --> 00:00:02,000\nhi')).toBeNull();
    expect(head('Meeting of 5/3/24, 10:00\nAna: hi')).toBeNull();
  });

  it('a zip is known by its name or its first file', () => {
    const zip = (first: string) => {
      const name = new TextEncoder().encode(first);
      return new Uint8Array([
        0x50,
        0x4b,
        3,
        4,
        ...Array(22).fill(0),
        name.length,
        0,
        0,
        0,
        ...name,
      ]);
    };
    expect(looksLikeChat('x.zip', zip('_chat.txt'))).toBe('whatsapp');
    expect(looksLikeChat('x.zip', zip('ChatExport/result.json'))).toBe('telegram');
    expect(looksLikeChat('x.zip', zip('users.json'))).toBe('slack');
    expect(looksLikeChat('WhatsApp Chat - Ana.zip', zip('1-PHOTO.jpg'))).toBe('whatsapp');
    expect(looksLikeChat('x.zip', zip('song.mp3'))).toBeNull();
  });
});

describe('size', () => {
  it('a line of 1 MB is a message', async () => {
    const long = 'x'.repeat(1_000_000);
    const { messages } = await readOne(
      '_chat.txt',
      `14/03/24, 10:00 - Ana: ${long}\n14/03/24, 10:01 - Ben: ho`,
    );
    expect(messages.map(({ text }) => text.length)).toEqual([1_000_000, 2]);
  });

  it.each([
    '[',
    '(( ',
    '<',
    '<a|',
    '님이 ',
    '\u200e<a: ',
    '.a (',
    ': ',
    '(- ',
    '![a](./',
    ' — 1:00',
  ])(
    'half a million characters of %j are read, not searched for ever',
    async (piece) => {
      const long = piece.repeat(500_000 / piece.length);
      for (const [name, line] of [
        ['_chat.txt', `14/03/24, 10:00 - Ana: ${long}`],
        ['chat.md', `[2024-03-05 15:07] Ana: x${long}`],
        ['kakao.txt', `[김민수] [오후 3:07] ${long}`],
        ['plain.txt', `Ana: ${long}`],
      ] as const) {
        const { messages } = await readOne(name, `${line}\n`);
        expect(messages.length).toBeGreaterThan(0);
      }
    },
    30_000,
  );

  it('20 MB without a line break is refused', async () => {
    await expect(readOne('a.txt', 'x'.repeat(20_000_000))).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('200,000 messages come in batches', async () => {
    const text = Array.from({ length: 200_000 }, (_, at) => {
      const minute = String(at % 60).padStart(2, '0');
      return `14/03/24, 10:${minute} - ${at % 2 ? 'Ana' : 'Ben'}: message ${at}`;
    }).join('\n');
    let count = 0;
    for await (const { messages } of readExport(
      exportOf({ '_chat.txt': text }),
      new AbortController().signal,
    ))
      for await (const batch of messages) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThan(20_000);
        expect(batch[0]?.text).toBe(`message ${count}`);
        count += batch.length;
      }
    expect(count).toBe(200_000);
  });

  it('characters cut by a read come whole, in UTF-16 too', async () => {
    const text = '14/03/24, 10:00 - 김민수: 안녕 😀\n14/03/24, 10:01 - Ana: é';
    const expected = ['2024-03-14 10:00 | 김민수 | 안녕 😀', '2024-03-14 10:01 | Ana | é'];
    expect(lines(await readOne('_chat.txt', text, 1))).toEqual(expected);
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    const utf16 = new Uint8Array(2 + units.byteLength);
    utf16.set([0xff, 0xfe]);
    utf16.set(new Uint8Array(units.buffer), 2);
    expect(lines(await readOne('_chat.txt', utf16))).toEqual(expected);
  });

  it('text in an older encoding is read as such', async () => {
    // 14/03/24, 10:00 - 김민수: 안녕 in EUC-KR.
    const name = [0xb1, 0xe8, 0xb9, 0xce, 0xbc, 0xf6];
    const text = [0xbe, 0xc8, 0xb3, 0xe7];
    const ascii = (part: string) => [...new TextEncoder().encode(part)];
    const korean = bytes(...ascii('14/03/24, 10:00 - '), ...name, ...ascii(': '), ...text);
    expect(lines(await readOne('_chat.txt', korean))).toEqual(['2024-03-14 10:00 | 김민수 | 안녕']);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const text = '14/03/24, 10:00 - Ana: hi\n'.repeat(50_000);
    const reading = (async () => {
      for await (const { messages } of readExport(exportOf({ '_chat.txt': text }), stop.signal))
        for await (const _ of messages) stop.abort();
    })();
    await expect(reading).rejects.toThrow(/abort/i);
  });

  it('chats that are not read to their end do not shift the next one', async () => {
    const chat = (id: number) => ({
      name: `Chat ${id}`,
      type: 'personal_chat',
      id,
      messages: [1, 2, 3].map((at) => ({
        id: at,
        type: 'message',
        date: '2024-03-05T15:07:12',
        from: 'Ana',
        text: `${id}.${at}`,
      })),
    });
    const text = JSON.stringify({ chats: { list: [chat(1), chat(2)] } });
    const titles: string[] = [];
    for await (const { chat, messages } of readExport(
      exportOf({ 'result.json': text }),
      new AbortController().signal,
    )) {
      titles.push(chat.title);
      if (chat.title === 'Chat 1') continue;
      for await (const batch of messages)
        expect(batch.map(({ text }) => text)).toEqual(['2.1', '2.2', '2.3']);
    }
    expect(titles).toEqual(['Chat 1', 'Chat 2']);
  });
});
