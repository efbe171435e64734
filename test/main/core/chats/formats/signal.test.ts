import { describe, expect, it } from 'vitest';
import { looksLikeChat } from '../../../../../main/core/chats/formats';
import { exportOf, lines, readAll, readOne } from '../../../../helpers/exports';

/** A moment as the clock of this computer shows it, as `2024-03-05 15:07:12`. */
const here = (moment: number): string => {
  const at = new Date(moment - new Date(moment).getTimezoneOffset() * 60_000).toISOString();
  return at.slice(0, 19).replace('T', ' ').replace(/:00$/, '');
};
const SENT = Date.UTC(2024, 2, 5, 15, 7, 12);
const head = (text: string) => new TextEncoder().encode(text.slice(0, 4096));

describe('rows of Signal Desktop, as sigtop writes them', () => {
  const rows = [
    {
      id: 'a',
      type: 'incoming',
      conversationId: 'c',
      body: 'hi',
      sent_at: SENT,
      received_at: 1,
      sourceServiceId: 'u',
    },
    {
      id: 'b',
      type: 'outgoing',
      conversationId: 'c',
      body: 'hello \ufffc',
      sent_at: SENT + 1000,
      bodyRanges: [{ start: 6, length: 1, replacementText: 'Ana' }],
      quote: { id: SENT, text: 'hi' },
    },
    {
      id: 'c',
      type: 'incoming',
      conversationId: 'c',
      body: 'pics',
      sent_at: SENT + 2000,
      attachments: [
        { fileName: 'a.jpg', contentType: 'image/jpeg' },
        { contentType: 'audio/aac', flags: 1 },
      ],
    },
    {
      id: 'd',
      type: 'outgoing',
      conversationId: 'c',
      body: '',
      sent_at: SENT + 3000,
      deletedForEveryone: true,
    },
    { id: 'e', type: 'call-history', conversationId: 'c', sent_at: SENT + 4000 },
    {
      id: 'f',
      type: 'incoming',
      conversationId: 'c',
      body: 'better',
      sent_at: SENT + 5000,
      editHistory: [{}, {}],
    },
  ];
  const text = JSON.stringify(rows, null, 1);

  it('are read, with the name of the file for the other person', async () => {
    const read = await readOne('Ana Bell (+491701234567).json', text);
    expect(read.chat).toEqual({ app: 'signal', key: null, title: 'Ana Bell', me: 'Me' });
    expect(lines(read)).toEqual([
      `${here(SENT)} | Ana Bell | hi`,
      `${here(SENT + 1000)} | Me | hello @Ana`,
      `${here(SENT + 2000)} | Ana Bell | pics | media:image:a.jpg`,
      `${here(SENT + 2000)} | Ana Bell |  | media:voice:`,
      `${here(SENT + 3000)} | Me |  | deleted`,
      `${here(SENT + 4000)} |  | call history | system`,
      `${here(SENT + 5000)} | Ana Bell | better | edited`,
    ]);
    expect(read.messages[1]?.replyToKey).toBe(read.messages[0]?.key);
    expect(looksLikeChat('x.json', head(text))).toBe('signal');
  });
});

describe('signal-export', () => {
  const data = [
    {
      date: '2024-03-05T15:07:12',
      sender: 'Ana',
      body: 'hi  ',
      quote: '',
      sticker: '',
      reactions: [],
      attachments: [],
    },
    {
      date: '2024-03-05T15:08:00',
      sender: 'Me',
      body: 'see',
      quote: '',
      sticker: '',
      reactions: [['Ana', '👍']],
      attachments: [{ name: 'a b.jpg', path: 'media/a%20b.jpg' }],
    },
    {
      date: '2024-03-05T15:09:00',
      sender: 'No-Sender',
      body: 'Missed voice call',
      attachments: [],
    },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n');
  const markdown = `[2024-03-05 15:07:12] Ana: hi  \nand: more\n\n[2024-03-05 15:08:00] Me: \n\n> hi\n\nsee  \n![a b.jpg](./media/a%20b.jpg)  \n[b(1).pdf](./media/b(1).pdf)  \n(- Ana: 👍 -)\n[2024-03-05 15:09:00] Ana: (This message was deleted)\n[2024-03-05 15:10:00] Ana: \n(( 😀 ))\n`;
  const page = `<!doctype html><html lang='en'><head><title>Ana</title><link rel=stylesheet href='../style.css'></head><body>
<div class=page id=pg0><div class='msg'> <span class=date>2024-03-05</span> <span class=time>15:07:12</span> <span class=sender>Ana &amp; Co</span>
<p class=body><p>hi &lt;b&gt; &eacute;<br>
two <a href='https://a.org' target='_blank'>https://a.org</a></p></p> <p class=reaction></p></div>
<div class='msg me'><span class=date>2024-03-05</span><span class=time>15:08:00</span><span class=sender>Me</span><p class=quote>hi</p>
<span class=body><p>see</p><figure><label for="x"><img load="lazy" src="./media/a%20b.jpg" alt="x"></label><div class="modal"><img src="./media/a%20b.jpg"></div></figure></span><p class=reaction><span>Ana 👍</span></p></div>
<div class="msg cont"><div class="body"><p>&lt;script&gt;alert(1)&lt;/script&gt;</p></div></div></div></body></html>`;

  it('as data', async () => {
    const read = await readOne('data.json', data);
    expect(read.messages).toHaveLength(3);
    const [chat] = await readAll(
      exportOf({
        'Ana/data.json': data,
        'Ana/chat.md': markdown,
        'Ana/index.html': page,
        'Ana/media/a b.jpg': 'xyz',
      }),
    );
    expect(chat?.chat).toEqual({ app: 'signal', key: null, title: 'Ana', me: 'Me' });
    expect(lines(chat!)).toEqual([
      '2024-03-05 15:07:12 | Ana | hi',
      '2024-03-05 15:08 | Me | see | media:image:media/a b.jpg',
      '2024-03-05 15:09 |  | Missed voice call | system',
    ]);
    expect(chat?.media('media/a b.jpg')?.bytes).toBe(3);
  });

  it('as Markdown', async () => {
    const [chat] = await readAll(exportOf({ 'Ana/chat.md': markdown, 'Ben/chat.md': markdown }));
    expect(chat?.chat.title).toBe('Ana');
    expect(lines(chat!)).toEqual([
      '2024-03-05 15:07:12 | Ana | hi\nand: more',
      '2024-03-05 15:08 | Me | > hi\n\nsee | media:image:media/a b.jpg',
      '2024-03-05 15:08 | Me |  | media:file:media/b(1).pdf',
      '2024-03-05 15:09 | Ana |  | deleted',
      '2024-03-05 15:10 | Ana | 😀 | media:sticker:',
    ]);
  });

  it.each([1, 65_536])('as a page, %i bytes a read', async (chunk) => {
    const read = await readOne('index.html', page, chunk);
    expect(lines(read)).toEqual([
      '2024-03-05 15:07:12 | Ana & Co | hi <b> é\ntwo https://a.org',
      '2024-03-05 15:08 | Me | > hi\n\nsee | media:image:media/a b.jpg',
      '2024-03-05 15:08 | Me | <script>alert(1)</script>',
    ]);
  });

  it('is known by its head', () => {
    expect(looksLikeChat('data.json', head(data))).toBe('signal');
    expect(looksLikeChat('chat.md', head(markdown))).toBe('signal');
    expect(looksLikeChat('index.html', head(page))).toBe('signal');
    expect(looksLikeChat('notes.md', head('# Notes\n\nAna: hi\n'))).toBeNull();
    expect(looksLikeChat('a.html', head('<!doctype html><p>hi</p>'))).toBeNull();
  });
});

describe('sigtop as text', () => {
  const long = `Conversation: Ana Bell (+491701234567)

From: Ana Bell (+491701234567)
Type: incoming
Sent: Tue, 5 Mar 2024 15:07:12 +0000
Received: Tue, 5 Mar 2024 15:07:13 +0000

hi
From: is a word

here too

From: You
Type: outgoing
Sent: Tue, 5 Mar 2024 15:08:00 +0000
Attachment: a.jpg (image/jpeg, 12 bytes)
Attachment: no filename (audio/aac, 12 bytes)

From: You
Type: outgoing
Sent: Tue, 5 Mar 2024 15:09:00 +0000
Edited: 2 versions

| Version: 2
| Sent: Tue, 5 Mar 2024 15:10:00 +0000
|
| at seven
|
| Version: 1
| Sent: Tue, 5 Mar 2024 15:09:00 +0000
|
| at six

`;
  it('long', async () => {
    const read = await readOne('Ana Bell.txt', long);
    expect(read.chat).toMatchObject({ title: 'Ana Bell', me: 'You' });
    expect(lines(read)).toEqual([
      `${here(SENT)} | Ana Bell | hi\nFrom: is a word\n\nhere too`,
      `${here(SENT + 48_000)} | You |  | media:image:a.jpg`,
      `${here(SENT + 48_000)} | You |  | media:audio:`,
      `${here(SENT + 108_000)} | You | at seven | edited`,
    ]);
    expect(looksLikeChat('x.txt', head(long))).toBe('signal');
  });

  it('short', async () => {
    const text =
      '2024-03-05 15:07 Ana Bell: hi: you\nmore\n2024-03-05 15:08 You: [edited, 2 attachments] see\n2024-03-05 15:09 Ana Bell: [keychange message]\n';
    const read = await readOne('Ana Bell.txt', text);
    expect(lines(read)).toEqual([
      '2024-03-05 15:07 | Ana Bell | hi: you\nmore',
      '2024-03-05 15:08 | You | see | media:file: | edited',
      '2024-03-05 15:08 | You |  | media:file:',
      '2024-03-05 15:09 |  | [keychange message] | system',
    ]);
    expect(looksLikeChat('x.txt', head(text))).toBe('signal');
  });
});

it('signal-cli: one chat for each person and group', async () => {
  const group = { groupId: 'Zm9v=', groupName: 'Trip', type: 'DELIVER' };
  const from = {
    source: '+491',
    sourceNumber: '+491',
    sourceUuid: 'u1',
    sourceName: 'Ana',
    sourceDevice: 1,
  };
  const envelopes = [
    {
      ...from,
      timestamp: SENT,
      dataMessage: { timestamp: SENT, message: 'hi', expiresInSeconds: 0 },
    },
    { ...from, timestamp: SENT + 1, receiptMessage: { when: SENT } },
    {
      ...from,
      timestamp: SENT + 1000,
      dataMessage: {
        timestamp: SENT + 1000,
        message: 'all',
        groupInfo: group,
        attachments: [{ contentType: 'image/png', filename: 'a.png', id: 'x' }],
      },
    },
    {
      source: '+490',
      timestamp: SENT + 2000,
      syncMessage: {
        sentMessage: {
          destinationNumber: '+491',
          timestamp: SENT + 2000,
          message: 'yes',
          quote: { id: SENT },
        },
      },
    },
    {
      ...from,
      timestamp: SENT + 3000,
      editMessage: {
        targetSentTimestamp: SENT,
        dataMessage: { timestamp: SENT + 3000, message: 'hi!' },
      },
    },
  ];
  const text = envelopes
    .map((envelope) => JSON.stringify({ envelope, account: '+490' }))
    .join('\n');
  const chats = await readAll(exportOf({ 'signal.jsonl': `${text}\n` }));
  expect(chats.map(({ chat }) => [chat.key, chat.title])).toEqual([
    ['+491', 'Ana'],
    ['Zm9v=', 'Trip'],
  ]);
  expect(lines(chats[0]!)).toEqual([
    `${here(SENT)} | Ana | hi`,
    `${here(SENT + 2000)} | Me | yes`,
    `${here(SENT + 3000)} | Ana | hi! | edited`,
  ]);
  expect(lines(chats[1]!)).toEqual([`${here(SENT + 1000)} | Ana | all | media:image:a.png`]);
  expect(looksLikeChat('x.jsonl', head(text))).toBe('signal');
});
