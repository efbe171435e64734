import { PassThrough } from 'node:stream';
import { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import type { Segment, SummaryBody } from '../../../../main/contract';
import { createOutput, paragraph, wantsColors } from '../../../../main/hosts/cli/output';
import { counted, duration, place } from '../../../../main/hosts/cli/times';
import { printTranscript } from '../../../../main/hosts/cli/views/recording';
import { printSummary } from '../../../../main/hosts/cli/views/summary';
import type { World } from '../../../../main/hosts/cli/world';

const terminal = (): NodeJS.WritableStream =>
  Object.assign(Object.create(WriteStream.prototype), { columns: 60 });

const world = (env: World['env'] = {}, stdout: NodeJS.WritableStream = new PassThrough()): World =>
  ({ env, stdout, stderr: new PassThrough() }) as unknown as World;

const printed = (env: World['env'], print: (out: ReturnType<typeof createOutput>) => void) => {
  const stdout = new PassThrough();
  print(createOutput(world(env, stdout), false));
  return String(stdout.read() ?? '');
};

describe('colours', () => {
  it.each([
    ['a terminal', {}, true, true],
    ['a pipe', {}, false, false],
    ['NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['a dumb terminal', { TERM: 'dumb' }, true, false],
    ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
    ['CI in a pipe', { CI: 'true' }, false, false],
  ])('%s', (_name, env, onTerminal, expected) => {
    const stdout = onTerminal ? terminal() : new PassThrough();
    expect(wantsColors({ env, stdout })).toBe(expected);
  });

  it('leave no escape in what is piped', () => {
    const segments: Segment[] = [{ id: 0, start: 5, end: 6, text: 'Hello.', speaker: 'Anna' }];
    const plain = printed({}, (out) => printTranscript(out, { segments, timed: true }));
    expect(plain).toBe('Anna\n[00:05] Hello.\n');
    const coloured = printed({ FORCE_COLOR: '1' }, (out) =>
      printTranscript(out, { segments, timed: true }),
    );
    expect(coloured).toContain('\u001b[');
  });
});

describe('readable text', () => {
  it('breaks lines at the width, and never loses a long word', () => {
    expect(paragraph('one two three', 9, '  ')).toBe('  one two\n  three');
    expect(paragraph('unbreakable x', 5)).toBe('unbreakable\nx');
  });

  it('counts as people do', () => {
    expect([0, 1, 2, 12_400].map((count) => counted(count, 'chat'))).toEqual([
      '0 chats',
      '1 chat',
      '2 chats',
      '12,400 chats',
    ]);
    expect([1, 3].map((count) => counted(count, 'summary', 'summaries'))).toEqual([
      '1 summary',
      '3 summaries',
    ]);
  });

  it('writes times as people do', () => {
    expect([duration(272), duration(3723), duration(59.6)]).toEqual(['4:32', '1:02:03', '1:00']);
    expect([place(62.9), place(3723)]).toEqual(['[01:02]', '[1:02:03]']);
  });

  it('shows each place of a point once, the owner, and the note', () => {
    const source = (start: number) => ({ segment: 0, start, end: start + 1, quote: 'x' });
    const summary = {
      type: 'actions',
      text: '',
      coverage: { parts: [] },
      notes: ['very-short'],
      points: [
        {
          text: 'Sign it.',
          sources: [source(62), source(62.5)],
          method: 'extract',
          owner: 'Ben',
          due: 'by Friday',
        },
      ],
    } as unknown as SummaryBody;
    expect(printed({}, (out) => printSummary(out, summary))).toBe(
      '• Sign it. (Ben, by Friday) [01:02]\nVery short: this is nearly all that was said.\n',
    );
  });

  it('says so where nothing was found', () => {
    const summary = { type: 'actions', text: '', points: [], notes: [], coverage: { parts: [] } };
    const shown = printed({}, (out) => printSummary(out, summary as unknown as SummaryBody));
    expect(shown).toBe('No promises or requests were found.\n');
  });
});
