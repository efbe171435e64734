import { describe, expect, it } from 'vitest';
import { openApp } from '../../../helpers/app';
import { whatsApp } from '../../../helpers/chats';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const SAID = [
  'Anna: We decided to move the launch to September.',
  'Ben: The harbour is closed for repairs until the end of August.',
  'Anna: I will write the press release by Friday.',
  'Ben: The budget for the launch is forty thousand euros.',
  'Cleo: Visitors may come in by the northern gate.',
].join('\n');

const STANDUP = {
  name: 'Standup',
  sections: [
    { heading: 'Promised', type: 'actions' as const, length: 'short' as const },
    { heading: 'Said', type: 'key-points' as const, length: 'short' as const },
  ],
};

async function openWithRecording() {
  const app = await openApp();
  const file = writeFile(temporaryFolder(), 'launch.txt', SAID);
  const { recording, job } = await app.call('recordings.importPath', { path: file });
  await app.job(job!, 'done');
  return { app, recording: recording.id };
}

describe('templates', () => {
  it('are kept over a restart, and told to listeners', async () => {
    const app = await openApp();
    await app.call('templates.save', STANDUP);
    await app.event('templates.changed');
    await app.close();
    const again = await openApp({ libraryFolder: app.folder });
    const { templates } = await again.call('templates.list', {});
    expect(templates.at(-1)).toEqual({ ...STANDUP, builtIn: false });
    expect(templates.map(({ name }) => name)).toContain('Meeting');
  });

  it('are found in any case, built-in ones in either language', async () => {
    const app = await openApp();
    await app.call('templates.save', { ...STANDUP, name: 'Été' });
    const nameOf = async (name: string) => (await app.call('templates.get', { name })).name;
    expect(await nameOf('ÉTÉ')).toBe('Été');
    expect(await nameOf(' meeting ')).toBe('Meeting');
    expect(await nameOf('회의')).toBe('회의');
    const korean = await app.call('templates.list', { language: 'ko' });
    expect(korean.templates[0]!.name).toBe('회의');
  });

  it('never take the place of another unasked', async () => {
    const app = await openApp();
    await app.call('templates.save', STANDUP);
    await app.call('templates.save', { ...STANDUP, name: 'Retro' });
    const save = (name: string, replaces?: string) =>
      app.call('templates.save', { ...STANDUP, name, ...(replaces ? { replaces } : {}) });
    await expect(save('standup')).rejects.toThrow('There is a template "Standup" already.');
    await expect(save('Standup', 'Retro')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(save('Mine', 'Meeting')).rejects.toThrow('built in');
    await expect(save('통화')).rejects.toMatchObject({ code: 'bad-input' });
    await save('Daily', 'Standup');
    const { templates } = await app.call('templates.list', {});
    const own = templates.filter(({ builtIn }) => !builtIn).map(({ name }) => name);
    expect(own).toEqual(['Daily', 'Retro']);
  });

  it('that are removed leave what was made with them', async () => {
    const { app, recording } = await openWithRecording();
    await app.call('templates.save', STANDUP);
    const made = await app.call('summaries.create', { recording, template: 'standup' });
    await app.call('templates.remove', { name: 'STANDUP' });
    const { summaries } = await app.call('summaries.list', { recording });
    expect(summaries[0]).toEqual(made);
    const wanted = { recording, template: 'Standup' };
    await expect(app.call('summaries.create', wanted)).rejects.toMatchObject({
      code: 'not-found',
      hint: expect.stringContaining('There are: Meeting,'),
    });
  });

  it('make one summary with their sections in order', async () => {
    const { app, recording } = await openWithRecording();
    await app.call('templates.save', STANDUP);
    const made = await app.call('summaries.create', { recording, template: 'Standup' });
    expect(made).toMatchObject({ type: 'template', template: 'Standup', length: 'short' });
    expect(made.sections!.map(({ heading }) => heading)).toEqual(['Promised', 'Said']);
    const [promised, said] = [0, 1].map((n) => made.points.filter(({ section }) => section === n));
    expect(promised!.map(({ text }) => text)).toContain(
      'I will write the press release by Friday.',
    );
    expect(said!.length).toBeGreaterThan(0);
    expect((await app.event('summary.created', ({ type }) => type === 'template')).id).toBe(
      made.id,
    );
  });

  it('are tried out without a trace', async () => {
    const { app, recording } = await openWithRecording();
    const before = await app.call('summaries.list', { recording });
    const tried = await app.call('templates.preview', {
      of: recording,
      sections: STANDUP.sections,
    });
    expect(tried.points.length).toBeGreaterThan(0);
    expect(tried.template).toBeUndefined();
    expect(await app.call('summaries.list', { recording })).toEqual(before);
  });

  it('are refused where the model is to word them', async () => {
    const { app, recording } = await openWithRecording();
    const wanted = { recording, template: 'Meeting', method: 'compose' as const };
    await expect(app.call('summaries.create', wanted)).rejects.toMatchObject({
      code: 'unsupported',
    });
  });

  it('sum up chats as well, and the one for chats is suggested', async () => {
    const app = await openApp();
    const said = whatsApp(
      ['Anna', 'We decided to meet at the harbour.'],
      ['Ben', 'I will bring the boat tomorrow.'],
    );
    const file = writeFile(temporaryFolder(), 'WhatsApp Chat with Anna.txt', said);
    const { chat } = (await app.call('chats.importPath', { path: file })).chats[0]!;
    const { suggested } = await app.call('templates.list', { of: chat.id });
    expect(suggested).toBe('Chat');
    const made = await app.call('chats.summarize', { id: chat.id, template: suggested! });
    expect(made.sections).toHaveLength(2);
    const tried = await app.call('templates.preview', { of: chat.id, sections: STANDUP.sections });
    expect(tried.points.map(({ text }) => text)).toContain('I will bring the boat tomorrow.');
  });

  it('stand in files: with headings in Markdown, whole in JSON', async () => {
    const { app, recording } = await openWithRecording();
    const sections = [
      { heading: 'To *do*', type: 'actions' as const },
      { heading: 'Rest', type: 'headline' as const },
    ];
    await app.call('templates.save', { name: 'Two [parts]', sections });
    await app.call('summaries.create', { recording, template: 'Two [parts]' });
    const { text } = await app.call('transcripts.export', { recording, format: 'md' });
    expect(text).toContain('## Two \\[parts\\]\n\n### To \\*do\\*\n\n- [ ] ');
    expect(text).toContain('\n\n### Rest\n\n- ');
    const json = await app.call('transcripts.export', { recording, format: 'json' });
    expect(JSON.parse(json.text).summaries[0].sections).toHaveLength(2);
  });
});
