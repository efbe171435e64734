import { describe, expect, it } from 'vitest';
import type {
  Point,
  PointChange,
  RequestOf,
  Summary,
  TemplateSection,
} from '../../../../main/contract';
import { openApp } from '../../../helpers/app';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const SAID = [
  'Anna: We decided to move the launch to September.',
  'Ben: The harbour is closed for repairs until the end of August.',
  'Anna: I will write the press release by Friday.',
  'Ben: The budget for the launch is forty thousand euros.',
].join('\n');

const SECTIONS: TemplateSection[] = [
  { heading: 'Promised', type: 'actions', length: 'short' },
  { heading: 'Also promised', type: 'actions', length: 'short' },
  { heading: 'Said', type: 'key-points', length: 'short' },
];

const textsOf = ({ points }: Summary, place: number): string[] =>
  points.filter(({ section }) => section === place).map(({ text }) => text);

async function openDocument() {
  const app = await openApp();
  const file = writeFile(temporaryFolder(), 'launch.txt', SAID);
  const { recording, job } = await app.call('recordings.importPath', { path: file });
  await app.job(job!, 'done');
  const save = (template: RequestOf<'templates.save'>) => app.call('templates.save', template);
  const create = () =>
    app.call('summaries.create', { recording: recording.id, template: 'Standup' });
  await save({ name: 'Standup', sections: SECTIONS });
  const made = await create();
  const edit = (id: string, change: PointChange) => app.call('summaries.edit', { id, change });
  const promise = made.points.find(({ text }) => text.includes('press release')) as Point;
  return { app, made, save, create, edit, promise };
}

describe('a summary in sections', () => {
  it('is changed in the section that is meant, though another one says the same', async () => {
    const { made, edit, promise } = await openDocument();
    const change = {
      kind: 'write',
      point: promise.text,
      section: 1,
      text: 'Anna writes.',
    } as const;
    const changed = await edit(made.id, change);
    expect(textsOf(changed, 0)).toEqual(textsOf(made, 0));
    expect(textsOf(changed, 1)).toContain('Anna writes.');
    expect(changed.text).toContain('Also promised\n');
    expect(changed.text).toContain('Anna writes.');
    expect(changed.text).not.toContain('—');
  });

  it('takes a point of a person into the section where it was put, and has it back there', async () => {
    const { made, edit, promise } = await openDocument();
    const behind = { kind: 'add', text: 'Call Cleo.', after: promise.text, section: 0 } as const;
    const added = await edit(made.id, behind);
    expect(textsOf(added, 0)).toContain('Call Cleo.');
    const last = await edit(made.id, { kind: 'add', text: 'The end.', after: null });
    expect(textsOf(last, 2).at(-1)).toBe('The end.');
    const named = { point: promise.text, section: 0 };
    await edit(made.id, { kind: 'dismiss', ...named });
    const restored = await edit(made.id, { kind: 'restore', ...named });
    expect(textsOf(restored, 0)).toContain(promise.text);
    const places = restored.points.map(({ section }) => section!);
    expect(places).toEqual([...places].sort());
  });

  it('keeps locked points in their sections when it is made again, also with a changed template', async () => {
    const { made, save, create, edit, promise } = await openDocument();
    await edit(made.id, { kind: 'add', text: 'Call Cleo.', after: promise.text, section: 0 });
    await edit(made.id, { kind: 'dismiss', point: promise.text, section: 1 });
    const again = await create();
    expect(textsOf(again, 0)).toContain('Call Cleo.');
    expect(textsOf(again, 0)).toContain(promise.text);
    expect(textsOf(again, 1)).not.toContain(promise.text);
    const sections = [SECTIONS[2]!, { ...SECTIONS[0]!, heading: 'To do' }];
    await save({ name: 'Standup', sections, replaces: 'Standup' });
    const moved = await create();
    expect(textsOf(moved, 1)).toContain('Call Cleo.');
  });

  it('has no part to try again, and says what to do instead', async () => {
    const { app, made } = await openDocument();
    await expect(app.call('summaries.retry', { id: made.id, from: 0 })).rejects.toMatchObject({
      code: 'bad-input',
      hint: expect.stringContaining('with the template again'),
    });
  });

  it('is compared with what the same template made only', async () => {
    const { app, made, create } = await openDocument();
    const again = await create();
    const { rows } = await app.call('summaries.compare', { before: made.id, after: again.id });
    expect(rows.every(({ kind }) => kind === 'same')).toBe(true);
    const wanted = { recording: made.recording, template: 'Meeting' };
    const other = await app.call('summaries.create', wanted);
    const unlike = app.call('summaries.compare', { before: made.id, after: other.id });
    await expect(unlike).rejects.toThrow(
      '"Standup" cannot be compared with one of the kind "Meeting"',
    );
  });
});
