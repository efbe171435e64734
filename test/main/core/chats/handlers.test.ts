import { describe, expect, it } from 'vitest';
import { AppError, type OutputOf } from '../../../../main/contract';
import { openApp, type TestApp } from '../../../helpers/app';
import { NINE, whatsApp, whatsAppZip } from '../../../helpers/chats';
import { createFakeInference, createGate } from '../../../helpers/fake-inference';
import { filesBelow, temporaryFolder, writeFile } from '../../../helpers/library';

const LINES = whatsApp(
  ['Anna', 'Shall we meet on Friday?'],
  ['Ben', 'Yes, at the harbour'],
  ['Anna', 'Bring an umbrella'],
);
/** What an iPhone writes where a voice note stood. */
const VOICED = whatsApp(
  ['Anna', '\u200e<attached: 00000001-AUDIO-2025-11-20-09-00-00.opus>'],
  ['Ben', '\u200e<attached: 00000002-PHOTO-2025-11-20-09-01-00.jpg>'],
  ['Anna', 'ok'],
);
const VOICE = '00000001-AUDIO-2025-11-20-09-00-00.opus';
const PHOTO = '00000002-PHOTO-2025-11-20-09-01-00.jpg';

async function importFile(app: TestApp, name: string, data: string | Uint8Array, more = {}) {
  const path = writeFile(temporaryFolder(), name, data);
  return app.call('chats.importPath', { path, ...more });
}

async function appWith(text = LINES, name = 'WhatsApp Chat with Anna.txt') {
  const app = await openApp();
  const { chats } = await importFile(app, name, text);
  return { app, id: chats[0]!.chat.id, chat: chats[0]!.chat };
}

const all = async (app: TestApp, id: string): Promise<OutputOf<'chats.messages'>['messages']> =>
  (await app.call('chats.messages', { id, from: 0, limit: 500 })).messages;

describe('importing chats', () => {
  it('takes a file, an upload and pasted text, and tells what is new', async () => {
    const { app, chat } = await appWith();
    expect(chat).toMatchObject({
      app: 'whatsapp',
      title: 'Anna',
      messages: 3,
      firstAt: NINE,
      language: 'en',
      me: null,
      preview: 'Bring an umbrella',
    });
    const again = await importFile(
      app,
      'WhatsApp Chat with Anna.txt',
      LINES + whatsApp(['Ben', 'New']).replace('09:00', '10:00'),
    );
    expect(again.chats).toMatchObject([{ created: false, added: 1, chat: { id: chat.id } }]);

    const data = new TextEncoder().encode(whatsApp(['Cleo', 'Hi'], ['Dan', 'Hello']));
    const { file } = await app.call('files.begin', { name: 'Trip.txt', bytes: data.length });
    await app.call('files.append', { file, offset: 0, data });
    const uploaded = await app.call('chats.import', { file, title: 'Our trip' });
    expect(uploaded.chats[0]).toMatchObject({
      created: true,
      added: 2,
      chat: { title: 'Our trip' },
    });
    expect(filesBelow(`${app.folder}/inbox`)).toEqual([]);

    const pasted = await app.call('chats.importText', { text: 'Eve: one\nFay: two\nEve: three' });
    expect(pasted.chats[0]!.chat).toMatchObject({ app: 'text', messages: 3, firstAt: null });
    expect((await app.call('chats.list', {})).total).toBe(3);
    expect((await app.call('chats.list', { query: 'fay' })).chats).toHaveLength(1);
  });

  it('says who I am where the name fits, and who there is where it does not', async () => {
    const app = await openApp();
    const { chats } = await importFile(app, 'a.txt', LINES, { me: 'ben' });
    expect(chats[0]!.chat.me).toBe('Ben');
    const { warnings } = await importFile(app, 'a.txt', LINES, { me: 'Zoe' });
    expect(warnings).toEqual(['Nobody in a is called Zoe: Anna, Ben.']);
    const { id } = chats[0]!.chat;
    expect((await app.call('chats.get', { id })).me).toBe('Ben');
    await expect(app.call('chats.setMe', { id, me: 'Zoe' })).rejects.toMatchObject({
      code: 'bad-input',
      hint: 'It is one of: Anna, Ben.',
    });
    expect((await app.call('chats.setMe', { id, me: null })).me).toBeNull();
  });

  it('leaves nothing behind where it fails or is stopped', async () => {
    const app = await openApp();
    await expect(app.call('chats.importText', { text: '   \n' })).rejects.toMatchObject({
      code: expect.stringMatching(/empty|unsupported/),
    });
    const stopping = new AbortController();
    const many = whatsApp(
      ...Array.from({ length: 5000 }, (_, i): [string, string] => ['Anna', `${i}`]),
    );
    const path = writeFile(temporaryFolder(), 'many.txt', many);
    const caller = { local: true, signal: stopping.signal };
    const running = app.dispatch('chats.importPath', { path }, caller);
    await expect.poll(async () => (await app.call('chats.list', {})).total).toBe(1);
    stopping.abort(new AppError('cancelled', 'Stopped.'));
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await app.call('chats.list', {})).total).toBe(0);
  });

  it('tells chats from recordings and transcripts, and sends each to its door', async () => {
    const app = await openApp();
    const folder = temporaryFolder();
    const recognised = async (name: string, data: string | Uint8Array) =>
      (await app.call('chats.recognise', { path: writeFile(folder, name, data) })).chat;
    expect(await recognised('chat.txt', LINES)).toBe(true);
    expect(await recognised('export.zip', whatsAppZip(LINES, { 'a.jpg': 'x' }))).toBe(true);
    expect(await recognised('notes.txt', 'We met at noon.\nIt rained.')).toBe(false);
    expect(await recognised('sound.wav', 'RIFF')).toBe(false);
    expect((await app.call('chats.recognise', { path: temporaryFolder() })).chat).toBe(false);
    const path = writeFile(folder, 'again.txt', LINES);
    await expect(app.call('recordings.importPath', { path })).rejects.toMatchObject({
      message: 'again.txt is a chat, not a recording.',
    });
    await expect(app.call('transcripts.transcribePath', { path })).rejects.toMatchObject({
      code: 'bad-input',
    });
    const summary = await app.call('summaries.createFromPath', { path });
    expect(summary.text).toContain('umbrella');
  });
});

describe('reading a chat', () => {
  it('finds places and words, and marks them', async () => {
    const { app, id } = await appWith();
    const messages = await all(app, id);
    expect(messages.map(({ text }) => text)).toEqual([
      'Shall we meet on Friday?',
      'Yes, at the harbour',
      'Bring an umbrella',
    ]);
    const position = (more: object) => app.call('chats.position', { id, ...more });
    expect(await position({ at: NINE + 60_000 })).toEqual({ index: 1 });
    expect(await position({ message: messages[2]!.id })).toEqual({ index: 2 });
    await expect(position({})).rejects.toMatchObject({ code: 'bad-input' });
    await expect(position({ message: 999_999 })).rejects.toMatchObject({ code: 'not-found' });
    const { hits } = await app.call('chats.search', { id, query: 'harb' });
    expect(hits).toEqual([
      { message: messages[1]!.id, index: 1, snippet: 'Yes, at the \uE000harb\uE001our' },
    ]);
    const everywhere = await app.call('search.query', { query: 'umbrella' });
    expect(everywhere.hits).toMatchObject([
      { kind: 'message', id, message: messages[2]!.id, title: 'Anna', by: 'words' },
    ]);
    const only = async (where: 'chats' | 'recordings') =>
      (await app.call('search.query', { query: 'umbrella', in: where })).hits.length;
    expect([await only('chats'), await only('recordings')]).toEqual([1, 0]);
  });

  it('sums up, with messages as sources, and writes files that hold everything', async () => {
    const { app, id } = await appWith();
    const summary = await app.call('chats.summarize', { id });
    const messages = await all(app, id);
    expect(summary.points.length).toBeGreaterThan(0);
    for (const { segment, quote } of summary.points.flatMap(({ sources }) => sources))
      expect(messages[segment]!.text).toContain(quote);
    const file = async (format: 'txt' | 'md' | 'json') =>
      (await app.call('chats.export', { id, format })).text;
    expect(await file('txt')).toContain('[2025-11-20 09:01] Ben: Yes, at the harbour\n');
    expect(await file('md')).toContain('## 2025-11-20');
    expect(JSON.parse(await file('json')).messages).toEqual(messages);
  });

  it('counts my style, and forgets it where I ask', async () => {
    const { app, id } = await appWith();
    expect(await app.call('chats.style', { id })).toBeNull();
    await app.call('chats.setMe', { id, me: 'Anna' });
    const card = await app.call('chats.style', { id });
    expect(card).toMatchObject({ name: 'Anna', messages: 2, medianWords: 4, forgotten: false });
    const forgotten = await app.call('chats.forgetStyle', { id, forget: true });
    expect(forgotten).toMatchObject({ messages: 0, medianWords: 0, forgotten: true });
    expect(await app.call('chats.forgetStyle', { id, forget: false })).toEqual(card);
  });

  it('renames and removes, and tells both', async () => {
    const { app, id } = await appWith();
    expect((await app.call('chats.rename', { id, title: 'My Anna' })).title).toBe('My Anna');
    await app.event('chat.changed', ({ title }) => title === 'My Anna');
    // A later export is known though the title is another one now.
    expect((await importFile(app, 'WhatsApp Chat with Anna.txt', LINES)).chats).toMatchObject([
      { created: false, added: 0 },
    ]);
    await app.call('chats.remove', { id });
    await app.event('chat.removed', (gone) => gone.id === id);
    await expect(app.call('chats.get', { id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(app.call('chats.remove', { id })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('media and voice notes', () => {
  async function voiced(inference = createFakeInference(['Bring the umbrella.']), runJobs = false) {
    const app = await openApp({ inference, runJobs });
    const zip = whatsAppZip(VOICED, { [VOICE]: 'sound', [PHOTO]: 'picture' });
    const { chats, warnings } = await importFile(app, 'WhatsApp Chat - Anna.zip', zip);
    expect(warnings).toEqual([]);
    return { app, inference, id: chats[0]!.chat.id, chat: chats[0]!.chat };
  }

  it('keeps what the zip holds, and gives addresses for what a page may show', async () => {
    const { app, id, chat } = await voiced();
    expect(chat.voicesLeft).toBe(1);
    const [voice, photo, text] = await all(app, id);
    expect(voice!.media).toMatchObject({ kind: 'voice', name: VOICE, stored: true });
    const media = await app.call('chats.media', { message: photo!.id });
    expect(media).toEqual({ url: `test://media/message-${photo!.id}`, mime: 'image/jpeg' });
    expect(app.mediaPath(`message-${photo!.id}`)).toMatchObject({ mime: 'image/jpeg' });
    await expect(app.call('chats.media', { message: text!.id })).rejects.toMatchObject({
      code: 'not-found',
      message: 'This message has no medium.',
    });
    expect(app.mediaPath('message-999999')).toBeNull();
    expect(app.mediaPath('message-1e3')).toBeNull();
  });

  it('gives a file that is no picture, film or sound only to be saved, under a plain name', async () => {
    const app = await openApp();
    const chat = whatsApp(['Anna', '\u200e<attached: 00000001-page.svg>'], ['Ben', 'ok']);
    const zip = whatsAppZip(chat, { '00000001-page.svg': '<svg onload="alert(1)"/>' });
    const { chats } = await importFile(app, 'WhatsApp Chat - Anna.zip', zip);
    const [message] = await all(app, chats[0]!.chat.id);
    expect(message!.media).toMatchObject({ stored: true });
    const { mime } = await app.call('chats.media', { message: message!.id });
    expect(mime).toBe('application/octet-stream');
    expect(app.mediaPath(`message-${message!.id}`)).toMatchObject({
      mime,
      saveAs: '00000001-page.svg',
    });
  });

  it('writes voice notes down when asked, with progress, and finds what they say', async () => {
    const { app, id } = await voiced();
    const steps: number[] = [];
    const progress = (done: number) => steps.push(done);
    const result = await app.dispatch('chats.transcribeVoices', { id }, { local: true, progress });
    expect(result).toMatchObject({ ok: true, data: { voicesLeft: 0 } });
    expect(steps).toEqual([1]);
    const [voice] = await all(app, id);
    expect(voice!.media!.transcript).toBe('Bring the umbrella.');
    const { hits } = await app.call('search.query', { query: 'umbrella', in: 'chats' });
    expect(hits).toMatchObject([{ message: voice!.id }]);
  });

  it('writes them down by itself where nothing else is to do, once', async () => {
    const { app, inference, id } = await voiced(undefined, true);
    await app.event(
      'chat.changed',
      ({ voicesLeft, messages }) => voicesLeft === 0 && messages === 3,
    );
    expect((await all(app, id))[0]!.media!.transcript).toBe('Bring the umbrella.');
    await app.call('chats.transcribeVoices', { id });
    expect(inference.requests).toHaveLength(1);
  });

  it('skips a damaged one and says why, and does not try it again', async () => {
    const inference = createFakeInference();
    inference.failures.transcribe = () => new AppError('bad-input', 'The sound is damaged.');
    const { app, id } = await voiced(inference);
    expect((await app.call('chats.transcribeVoices', { id })).voicesLeft).toBe(0);
    const [voice] = await all(app, id);
    expect(voice!.media).toMatchObject({ transcript: null, problem: 'The sound is damaged.' });
    await app.call('chats.transcribeVoices', { id });
    expect(inference.requests).toHaveLength(1);
  });

  it('fails where the model is missing, and goes on later where it was', async () => {
    const inference = createFakeInference(['Now.']);
    inference.failures.transcribe = () => new AppError('model-missing', 'No model.');
    const { app, id } = await voiced(inference);
    await expect(app.call('chats.transcribeVoices', { id })).rejects.toMatchObject({
      code: 'model-missing',
    });
    expect((await app.call('chats.get', { id })).voicesLeft).toBe(1);
    inference.failures = {};
    expect((await app.call('chats.transcribeVoices', { id })).voicesLeft).toBe(0);
  });

  it('stops at once, and keeps what was written down', async () => {
    const inference = createFakeInference(['Late.']);
    inference.gate = createGate();
    const { app, id } = await voiced(inference);
    const stopping = new AbortController();
    const caller = { local: true, signal: stopping.signal };
    const running = app.dispatch('chats.transcribeVoices', { id }, caller);
    await expect.poll(() => inference.requests.length).toBe(1);
    stopping.abort(new AppError('cancelled', 'Stopped.'));
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await app.call('chats.get', { id })).voicesLeft).toBe(1);
  });
});
