import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError, type Recording, type Summary, type Transcript } from '../../../../main/contract';
import { openStore } from '../../../../main/store/open';
import { cli, cliJson, startCli } from '../../../helpers/cli';
import { createFakeInference, createGate } from '../../../helpers/fake-inference';
import { temporaryFolder } from '../../../helpers/library';

interface Imported {
  imported: { recording: Recording; duplicate: boolean; job: string | null }[];
}

const MEETING = `WEBVTT - Weekly meeting

00:00:01.000 --> 00:00:04.000
<v Anna>We decided to buy the coffee machine.

00:00:05.000 --> 00:00:09.000
<v Ben>I will sign the contract by Friday.
`;

let library: string;
let folder: string;
const file = (name: string, text: string | Uint8Array): string => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};

beforeEach(() => {
  library = temporaryFolder();
  folder = temporaryFolder();
});

describe('import, list, show, remove', () => {
  it('takes transcripts and recordings, with Korean and Arabic names, and tells duplicates', async () => {
    const files = [
      file('주간 회의.txt', '민수: 내일까지 계약서를 보내겠습니다.\n지영: 좋습니다.\n'),
      file('اجتماع.srt', '1\n00:00:01,000 --> 00:00:03,000\nليلى: سنبدأ الآن.\n'),
      file('sound.wav', 'sound'),
    ];
    const { imported } = await cliJson<Imported>(['import', ...files], { library });
    expect(imported.map(({ recording }) => recording.status)).toEqual(['ready', 'ready', 'ready']);
    const again = await cliJson<Imported>(['import', files[0]!], { library });
    expect(again.imported[0]).toMatchObject({
      duplicate: true,
      recording: { id: imported[0]!.recording.id },
    });

    const listed = await cliJson<{ recordings: Recording[]; total: number }>(['list'], { library });
    expect(listed.total).toBe(3);
    const korean = listed.recordings.find(({ id }) => id === imported[0]!.recording.id)!;
    const shown = await cli(['show', korean.id], { library });
    expect(shown.out).toContain('계약서를');
    expect(shown.out).toContain('민수');
  });

  it('goes on after a file that fails, with status 1 and the reason', async () => {
    const args = ['import', path.join(folder, 'none.wav'), file('a.vtt', MEETING)];
    const { status, out, err } = await cli(args, { library });
    expect(status).toBe(1);
    expect(err).toMatch(/^nanodesk: [^\n]*none\.wav[^\n]*\n$/);
    expect(out).toContain('Weekly meeting');
  });

  it('ends when its recording is removed by another process, with status 1 and one line', async () => {
    const inference = createFakeInference();
    inference.gate = createGate();
    const running = startCli(['import', file('sound.wav', 'sound')], { library, inference });
    await expect.poll(() => inference.requests.length).toBe(1);
    const other = await openStore({ folder: library });
    const [recording] = other.recordings.list({ query: '', limit: 1, offset: 0 }).recordings;
    other.bin.put(recording!.id, Date.now());
    other.close();
    const { status, err } = await running.finished;
    expect([status, err]).toEqual([
      1,
      expect.stringMatching(/^nanodesk: [^\n]*was removed[^\n]*\n$/),
    ]);
  });

  it('--later only queues', async () => {
    const inference = createFakeInference();
    const args = ['import', '--later', file('sound.wav', 'sound')];
    const { imported } = await cliJson<Imported>(args, { library, inference });
    expect(imported[0]!.recording.status).toBe('waiting');
    expect(inference.requests).toEqual([]);
    await cli(['list'], { library, inference });
    expect(inference.requests, 'a verb that reads must not start to work').toEqual([]);
  });

  it('takes unique beginnings of IDs, and refuses others', async () => {
    await cli(['import', file('a.vtt', MEETING), file('b.txt', 'Another text about ships.')], {
      library,
    });
    const { recordings } = await cliJson<{ recordings: Recording[] }>(['list'], { library });
    const [{ id }, other] = recordings as [Recording, Recording];
    const length = [...id].findIndex((letter, at) => letter !== other.id[at]) + 1;
    const shown = await cliJson<{ recording: Recording }>(['show', id.slice(0, length)], {
      library,
    });
    expect(shown.recording.id).toBe(id);
    const none = await cli(['show', 'zzzzzzzz'], { library });
    expect([none.status, none.err]).toEqual([
      1,
      'nanodesk: No recording or chat has the ID zzzzzzzz. See nanodesk list.\n',
    ]);
    const both = await cli(['show', ''], { library });
    expect(both.err).toMatch(/2 entries have an ID that begins with/);
  });
});

describe('what is in the library', () => {
  let id: string;
  beforeEach(async () => {
    const { imported } = await cliJson<Imported>(['import', file('a.vtt', MEETING)], { library });
    id = imported[0]!.recording.id;
  });

  it('show --json has the rows of the contract', async () => {
    const shown = await cliJson<{
      recording: Recording;
      transcript: Transcript;
      summaries: Summary[];
    }>(['show', id], { library });
    expect(shown.recording.title).toBe('Weekly meeting');
    expect(shown.transcript.segments.map(({ speaker }) => speaker)).toEqual(['Anna', 'Ben']);
    expect(shown.summaries.length).toBeGreaterThan(0);
  });

  it('is found by words, without marks in JSON', async () => {
    const { hits } = await cliJson<{ hits: Record<string, unknown>[] }>(['search', 'contract'], {
      library,
    });
    const hit = hits.find(({ kind }) => kind === 'segment')!;
    expect(hit).toMatchObject({
      id,
      segment: 1,
      start: 5,
      snippet: 'I will sign the contract by Friday.',
    });
    expect(Object.keys(hit).sort()).toEqual(['id', 'kind', 'score', 'segment', 'snippet', 'start']);
    const none = await cli(['search', 'xylophone', '--in', 'summaries'], { library });
    expect([none.status, none.out]).toEqual([0, '']);
  });

  it('summarize by ID gives exactly the promised fields', async () => {
    const summary = await cliJson<Record<string, unknown>>(
      ['summarize', id, '--type', 'tldr', '--length', 'short'],
      { library },
    );
    expect(Object.keys(summary).sort()).toEqual([
      'coverage',
      'language',
      'length',
      'model',
      'notes',
      'points',
      'removed',
      'text',
      'timings',
      'type',
    ]);
    expect(summary).toMatchObject({ type: 'tldr', length: 'short' });
  });

  it('exports to standard output and to files, never over one that is there', async () => {
    const printed = await cli(['export', id, '--format', 'srt'], { library });
    expect(printed.out).toMatch(/^1\n00:00:01,000 --> 00:00:04,000\nAnna: We decided/);
    const target = path.join(folder, 'minutes.md');
    expect((await cli(['export', id, '--out', target], { library })).status).toBe(0);
    expect(readFileSync(target, 'utf8')).toMatch(/^# Weekly meeting/);
    writeFileSync(target, 'mine');
    const refused = await cli(['export', id, '--out', target], { library });
    expect([refused.status, readFileSync(target, 'utf8')]).toEqual([1, 'mine']);
    expect(refused.err).toMatch(/^nanodesk: .*is there already.*--force/);
    expect((await cli(['export', id, '--out', target, '--force'], { library })).status).toBe(0);
    expect(readFileSync(target, 'utf8')).not.toBe('mine');
  });

  it.each(['docx', 'pdf'])(
    'exports a %s, the same bytes each time, with what is to be shown in it',
    async (ending) => {
      const target = (name: string) => path.join(folder, `${name}.${ending}`);
      for (const name of ['one', 'two'])
        expect((await cli(['export', id, '--out', target(name)], { library })).status).toBe(0);
      expect(readFileSync(target('one')).equals(readFileSync(target('two')))).toBe(true);
      const hidden = ['--no-speakers', '--no-times'];
      const text = await cli(['export', id, ...hidden], { library });
      expect(text.out).toMatch(/^We decided/);
      const shorter = target('hidden');
      expect((await cli(['export', id, ...hidden, '--out', shorter], { library })).status).toBe(0);
      expect(readFileSync(shorter).length).toBeLessThan(readFileSync(target('one')).length);
      const printed = await cli(['export', id, '--format', ending], { library });
      expect([printed.status, printed.err]).toEqual([2, expect.stringContaining('needs --out')]);
    },
  );

  it('exports without private things, lists them before, and needs --share-safe for either', async () => {
    const whole = (await cli(['export', id], { library })).out;
    expect(whole).toContain('Anna');
    const shared = ['export', id, '--share-safe', '--hide', 'decided'];
    const { out } = await cli(shared, { library });
    expect(out).toMatch(/Person 1: We \[hidden 1\]/);
    expect(out).not.toContain('Anna');
    const listed = await cli([...shared, '--preview', '--keep', 'Anna'], { library });
    expect(listed.out).toMatch(/^\(stays\) +Anna +×\d+$/m);
    expect(listed.out).toMatch(/read it before you share it/);
    const alone = await cli(['export', id, '--keep', 'Anna'], { library });
    expect([alone.status, alone.err]).toEqual([2, expect.stringContaining('need --share-safe')]);
  });

  it('exports into a folder under the title, and says where it cannot', async () => {
    const { file: written } = await cliJson<{ file: string }>(
      ['export', id, '--out', folder, '--format', 'vtt'],
      { library },
    );
    expect(path.basename(written)).toBe('Weekly meeting.vtt');
    const nowhere = await cli(['export', id, '--out', path.join(folder, 'none', 'a.txt')], {
      library,
    });
    expect([nowhere.status, nowhere.err]).toEqual([
      1,
      expect.stringMatching(/^nanodesk: .*no such file or folder/),
    ]);
  });
});

describe('transcribe', () => {
  it('prints each format, and stores nothing', async () => {
    const sound = file('sound.wav', 'sound');
    const txt = await cli(['transcribe', sound], { library });
    expect([txt.status, txt.out, txt.err]).toEqual([
      0,
      '[00:00:00] One.\n[00:00:10] Two.\n[00:00:20] Three.\n',
      '',
    ]);
    const vtt = await cli(['transcribe', sound, '--format', 'vtt'], { library });
    expect(vtt.out).toContain('00:00:10.000 --> 00:00:20.000\nTwo.');
    const json = await cliJson<Record<string, unknown>>(['transcribe', sound], { library });
    expect(Object.keys(json)).toEqual([
      'language',
      'duration',
      'segments',
      'speech',
      'model',
      'timings',
    ]);
    expect((await cliJson<{ total: number }>(['list'], { library })).total).toBe(0);
  });

  it('--save keeps the recording and prints the same', async () => {
    const sound = file('sound.wav', 'sound');
    const { out, err } = await cli(['transcribe', sound, '--save'], { library });
    expect(out).toBe('[00:00:00] One.\n[00:00:10] Two.\n[00:00:20] Three.\n');
    expect(err).toMatch(/^Saved as [a-z0-9]+/);
    expect((await cliJson<{ total: number }>(['list'], { library })).total).toBe(1);
  });

  it('--save hears what is in the library again in the language that is asked for', async () => {
    const sound = file('sound.wav', 'sound');
    const inference = createFakeInference();
    const options = { library, inference };
    await cli(['transcribe', sound, '--save'], options);
    await cli(['transcribe', sound, '--save'], options);
    await cli(['transcribe', sound, '--save', '--language', 'en'], options);
    expect(inference.requests).toHaveLength(1);
    const args = ['transcribe', sound, '--save', '--language', 'ko'];
    const { out, err } = await cli(args, options);
    expect(inference.requests.map(({ language }) => language)).toEqual(['auto', 'ko']);
    expect(out).toBe('[00:00:00] One.\n[00:00:10] Two.\n[00:00:20] Three.\n');
    expect(err).toContain('in the library in en; it is heard again in ko.\n');
  });

  it('goes on after a failure in the language that is asked for then', async () => {
    const sound = file('sound.wav', 'sound');
    const inference = createFakeInference();
    inference.failures.transcribe = () => new AppError('bad-input', 'No.');
    expect((await cli(['import', sound], { library, inference })).status).toBe(1);
    inference.failures = {};
    await cli(['import', sound, '--language', 'ko'], { library, inference });
    expect(inference.requests.map(({ language }) => language)).toEqual(['auto', 'ko']);
  });

  it('prints progress only when asked to, and never with --quiet', async () => {
    const sound = file('sound.wav', 'sound');
    const asked = await cli(['transcribe', sound, '--progress'], { library });
    expect(asked.err).toMatch(/Transcribing 100%/);
    const quiet = await cli(['transcribe', sound, '--progress', '--quiet'], { library });
    expect(quiet.err).toBe('');
  });
});
