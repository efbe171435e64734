import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Chat, Message } from '../../../../main/contract';
import { whatsApp, whatsAppZip } from '../../../helpers/chats';
import { cli, cliJson, startCli } from '../../../helpers/cli';
import { createFakeInference, createGate } from '../../../helpers/fake-inference';
import { temporaryFolder, writeFile } from '../../../helpers/library';

interface Imported {
  imported: unknown[];
  chats?: { chat: Chat; added: number; created: boolean }[];
  warnings?: string[];
}

const LINES = whatsApp(
  ['Anna', 'Shall we meet on Friday?'],
  ['Ben', 'Yes, at the harbour'],
  ['Anna', 'Ben, can you bring an umbrella?'],
);
const VOICE = '00000001-AUDIO-2025-11-20-09-00-00.opus';
const VOICED = whatsAppZip(whatsApp(['Anna', `\u200e<attached: ${VOICE}>`], ['Ben', 'ok']), {
  [VOICE]: 'sound',
});

let library: string;
let folder: string;
const file = (name: string, data: string | Uint8Array) => writeFile(folder, name, data);

beforeEach(() => {
  library = temporaryFolder();
  folder = temporaryFolder();
});

const importChat = async (...more: string[]) => {
  const args = ['import', file('WhatsApp Chat with Anna.txt', LINES), ...more];
  return (await cliJson<Imported>(args, { library })).chats![0]!;
};

describe('import', () => {
  it('knows chats among other files, and says what was new', async () => {
    const files = [
      file('WhatsApp Chat with Anna.txt', LINES),
      file('notes.txt', 'We met at noon. It rained all day.'),
    ];
    const { imported, chats } = await cliJson<Imported>(['import', ...files], { library });
    expect(imported).toHaveLength(1);
    expect(chats).toMatchObject([{ added: 3, created: true, chat: { title: 'Anna' } }]);
    const again = await cli(['import', files[0]!], { library });
    expect(again.out).toContain('(0 new messages, 3 were in the library already)');
  });

  it('knows the folder of an export, and says what to do with any other', async () => {
    const telegram = {
      ...{ name: 'Ana', type: 'personal_chat', id: 7 },
      messages: [{ id: 1, type: 'message', date: '2025-11-20T09:00:00', from: 'Ana', text: 'Hi' }],
    };
    const folders = ['ChatExport', 'empty'].map((name) => path.join(folder, name));
    for (const place of folders) mkdirSync(path.join(place, 'files'), { recursive: true });
    for (let i = 0; i < 60; i++)
      writeFile(path.join(folders[0]!, 'files'), `list ${i}.txt`, 'Milk and bread.');
    writeFile(folders[0]!, 'result.json', JSON.stringify(telegram));
    const { chats } = await cliJson<Imported>(['import', folders[0]!], { library });
    expect(chats).toMatchObject([{ added: 1, chat: { title: 'Ana', app: 'telegram' } }]);
    const refused = await cli(['import', folders[1]!], { library });
    expect(refused.status).not.toBe(0);
    expect(refused.err).toContain('is a folder. Choose the files inside');
  });

  it('takes lines of names as a chat only where asked to, and from standard input', async () => {
    const text = 'Eve: one\nFay: two\nEve: three\n';
    const plain = file('talk.txt', text);
    expect((await cliJson<Imported>(['import', plain], { library })).chats).toBeUndefined();
    const args = ['import', '-', '--as', 'chat', '--title', 'Eve', '--me', 'Fay'];
    const { chats } = await cliJson<Imported>(args, { library, stdin: text });
    expect(chats![0]!.chat).toMatchObject({ title: 'Eve', me: 'Fay', messages: 3 });
  });

  it('writes voice notes down, and says which it could not', async () => {
    const inference = createFakeInference(['Bring the umbrella.']);
    const args = ['import', file('WhatsApp Chat - Anna.zip', VOICED)];
    const { chats } = await cliJson<Imported>(args, { library, inference });
    expect(chats![0]!.chat.voicesLeft).toBe(0);
    expect(inference.requests).toHaveLength(1);
    const found = await cli(['search', 'umbrella', '--in', 'chats'], { library });
    expect(found.out).toContain('Bring the umbrella.');
    const shown = await cli(['show', chats![0]!.chat.id], { library });
    expect(shown.out).toContain('09:00 Anna: [voice] Bring the umbrella.');
  });

  it('--later leaves voice notes to others; a stop leaves the chat', async () => {
    const inference = createFakeInference(['Late.']);
    const zip = file('WhatsApp Chat - Anna.zip', VOICED);
    const later = await cliJson<Imported>(['import', '--later', zip], { library, inference });
    expect(later.chats![0]!.chat.voicesLeft).toBe(1);
    expect(inference.requests).toEqual([]);
    inference.gate = createGate();
    const running = startCli(['import', zip], { library, inference });
    await expect.poll(() => inference.requests.length).toBeGreaterThan(0);
    running.interrupt();
    expect((await running.finished).status).toBe(130);
    const { chats } = await cliJson<{ chats: Chat[] }>(['list'], { library });
    expect(chats).toMatchObject([{ voicesLeft: 1, messages: 2 }]);
  });

  it('stopped while messages come in, says that a new chat is taken out, and takes it out', async () => {
    const many = Array.from({ length: 20_000 }, (_, i): [string, string] => ['Anna', `${i}`]);
    const args = ['import', file('many.txt', whatsApp(...many)), '--progress'];
    const running = startCli(args, { library });
    await expect.poll(() => running.err()).toContain('Importing');
    running.interrupt();
    const { status, err } = await running.finished;
    expect([status, err]).toEqual([130, expect.stringContaining('A new chat is taken out again')]);
    expect((await cliJson<{ chats: Chat[] }>(['list'], { library })).chats).toEqual([]);
  });

  it('refuses what is no chat in one clear line', async () => {
    const args = ['import', '--as', 'chat', file('a.zip', 'PK\u0003\u0004 no zip')];
    const { status, err } = await cli(args, { library });
    expect([status, err]).toEqual([1, expect.stringMatching(/^nanodesk: a\.zip [^\n]+\n$/)]);
  });
});

describe('a chat of the library', () => {
  it('is listed, shown from a day on, and removed for good', async () => {
    const { chat } = await importChat();
    const listed = await cliJson<{ total: number; chats: Chat[] }>(['list'], { library });
    expect([listed.total, listed.chats.map(({ id }) => id)]).toEqual([0, [chat.id]]);
    expect((await cli(['list'], { library })).out).toMatch(
      /2025-11-20 09:02 .* Anna {2}whatsapp, 3/,
    );

    const shown = await cli(['show', chat.id.slice(0, 12)], { library });
    expect(shown.out).toContain('\n2025-11-20\n09:00 Anna: Shall we meet on Friday?\n');
    type Shown = { messages: Message[] };
    const from = async (date: string) =>
      (await cliJson<Shown>(['show', chat.id, '--from', date], { library })).messages;
    expect(await from('2025-11-20 09:01')).toHaveLength(2);
    expect(await from('2025-11-21')).toEqual([]);
    const wrong = await cli(['show', chat.id, '--from', 'Friday'], { library });
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('2026-11-24')]);

    expect((await cli(['remove', chat.id], { library })).out).toBe(
      `Into the bin: Anna (${chat.id}).\n`,
    );
    expect((await cliJson<{ chats: Chat[] }>(['list'], { library })).chats).toEqual([]);
  });

  it('gives no orders to the terminal', async () => {
    const text = whatsApp(['Anna', 'a\u001b]52;c;eA==\u0007b\u009b2Jc\u001b[2Jd'], ['Ben', 'ok']);
    const args = ['import', file('WhatsApp Chat with \u001b[2JEve.txt', text)];
    const { chats } = await cliJson<Imported>(args, { library });
    const shown = await cli(['show', chats![0]!.chat.id], { library });
    expect(shown.out).toContain('Anna: a]52;c;eA==b2Jc[2Jd\n');
    const failed = await cli(['import', path.join(folder, 'no\u001b[2J.txt')], { library });
    expect(shown.out + failed.err).not.toContain('\u001b');
  });

  it('export --message copies out the file that came with a message, never over another', async () => {
    const chat = whatsApp(['Anna', '\u200e<attached: 00000001-offer.pdf>'], ['Ben', 'ok']);
    const zip = file(
      'WhatsApp Chat - Anna.zip',
      whatsAppZip(chat, { '00000001-offer.pdf': '%PDF' }),
    );
    const { chats } = await cliJson<Imported>(['import', zip], { library });
    const { id } = chats![0]!.chat;
    const { messages } = await cliJson<{ messages: Message[] }>(['show', id], { library });
    const args = ['export', id, '--message', String(messages[0]!.id), '--out'];
    await cliJson([...args, folder], { library });
    expect(readFileSync(path.join(folder, '00000001-offer.pdf'), 'utf8')).toBe('%PDF');
    const again = await cli([...args, folder], { library });
    expect(again.err).toContain('is there already');
    const none = await cli(['export', id, '--message', String(messages[1]!.id), '--out', folder], {
      library,
    });
    expect(none.err).toContain('This message has no medium.');
  });

  it('is exported as text, Markdown and JSON, not as subtitles', async () => {
    const { chat } = await importChat();
    const txt = await cli(['export', chat.id], { library });
    expect(txt.out).toContain('[2025-11-20 09:01] Ben: Yes, at the harbour\n');
    const target = path.join(folder, 'anna.md');
    expect((await cli(['export', chat.id, '--out', target], { library })).status).toBe(0);
    expect(readFileSync(target, 'utf8')).toMatch(/^# Anna\n\n## 2025-11-20\n/);
    const srt = await cli(['export', chat.id, '--format', 'srt'], { library });
    expect([srt.status, srt.err]).toEqual([
      2,
      expect.stringContaining('txt, md, docx, pdf or json'),
    ]);
  });

  it('is caught up with, and summed up by ID and from its file', async () => {
    const { chat } = await importChat('--me', 'Ben');
    const { out } = await cli(['catchup', chat.id, '--since', '2025-11-20'], { library });
    expect(out).toMatch(/Decided\n• Anna: Shall we meet on Friday\? \(\d+, \d+\)/);
    expect(out).toMatch(/Asked of you\n• Anna: Ben, can you bring an umbrella\?/);
    const wrong = await cli(['catchup', chat.id, '--since', '20.11.'], { library });
    expect(wrong.status).toBe(2);
    for (const input of [chat.id, file('again.txt', LINES)]) {
      const summary = await cliJson<{ text: string }>(['summarize', input], { library });
      expect(summary.text).toContain('umbrella');
    }
  });

  it('tells how I write in it, and forgets it', async () => {
    const { chat } = await importChat();
    const unknown = await cli(['style', chat.id], { library });
    expect([unknown.status, unknown.err]).toEqual([1, expect.stringContaining('--me NAME')]);
    const card = await cliJson<{ messages: number }>(['style', chat.id, '--me', 'anna'], {
      library,
    });
    expect(card.messages).toBe(2);
    const forgotten = await cli(['style', chat.id, '--forget'], { library });
    expect(forgotten.out).toBe('Anna\nNothing is learned from this chat.\n');
  });
});
