import { describe, expect, it } from 'vitest';
import { UNASSIGNED } from '../../../../../main/contract';
import { writeActions } from '../../../../../main/core/extraction/forms/actions';
import { writeKeyPoints } from '../../../../../main/core/extraction/forms/key-points';
import { writeTeaser } from '../../../../../main/core/extraction/forms/teaser';
import { writeTldr } from '../../../../../main/core/extraction/forms/tldr';
import { digestOf, segmentsOf } from '../../../../helpers/extraction';

const MEETING = segmentsOf(
  'Anna: We have to find out why the pump of the school broke three times.',
  'Robert: The pump of the school is twenty years old, and the motor is too weak.',
  'Robert: A new motor costs nine hundred euros.',
  'Anna: Why does nobody clean the filter of the pump every month?',
  'Robert: The filter was forgotten in the summer holidays.',
  'Anna: We decided to buy a new motor for the pump.',
  'Robert: I will order the motor by Friday.',
  'Robert: I will order the motor by Friday.',
  'Anna: Thomas will clean the filter every month from today.',
);

describe('writeTldr', () => {
  it('is a paragraph that names a speaker once in a row', async () => {
    const { text, points } = writeTldr(await digestOf(MEETING), 'long');
    expect(text).not.toContain('\n');
    expect(text).toMatch(/^Anna: /);
    expect(text).not.toMatch(/Robert: [^:]*Robert: /);
    expect(points.length).toBeGreaterThan(3);
  });

  it('puts no spaces between Japanese sentences', async () => {
    const digest = await digestOf(
      segmentsOf('倉庫を借りることにしました。', '家賃は月に五十万円です。'),
      'ja',
    );
    expect(writeTldr(digest, 'long').text).toBe(
      '倉庫を借りることにしました。家賃は月に五十万円です。',
    );
  });
});

describe('writeKeyPoints', () => {
  it('is three, five or seven bullets at most', async () => {
    const digest = await digestOf(MEETING);
    for (const [length, most] of [
      ['short', 3],
      ['medium', 5],
      ['long', 7],
    ] as const) {
      const { text, points } = writeKeyPoints(digest, length);
      expect(points.length).toBeLessThanOrEqual(most);
      expect(text.split('\n').every((line) => line.startsWith('- '))).toBe(true);
    }
  });
});

describe('writeTeaser', () => {
  it('asks rather than tells how it ends: catches the decision in the teaser', async () => {
    const { text } = writeTeaser(await digestOf(MEETING), 'short');
    expect(text).not.toMatch(/decided/);
    expect(text).toMatch(/why/i);
  });
});

describe('writeActions', () => {
  const actionsOf = async (...lines: string[]) =>
    writeActions(await digestOf(segmentsOf(...lines)), 'long', new Date(2026, 2, 17, 12)).points;

  it('names a day, and nobody where nobody took it on: catches an owner that was guessed', async () => {
    const points = await actionsOf(
      'Anna: Please send me the report of the pump by Friday.',
      'Robert: The report is long and the pump is old.',
    );
    expect(points).toMatchObject([
      { owner: UNASSIGNED, due: 'by Friday', dueDate: '2026-03-20', sources: [{ segment: 0 }] },
    ]);
  });

  it.each([
    ["Robert: Sure, I'll send it tomorrow.", 'Robert'],
    ['Robert: Yes.', 'Robert'],
    ["Robert: Yes, but I can't do that.", UNASSIGNED],
    ['Robert: No problem with the pump was found.', UNASSIGNED],
    ['Anna: Sure, I will wait.', UNASSIGNED],
  ])('asks %j, who takes it on', async (answer, owner) => {
    const talk = ['Robert: Hello.', 'Anna: Please send me the report of the pump.', answer];
    const [point, ...more] = await actionsOf(...talk);
    expect(point).toMatchObject({ owner });
    expect(point!.sources).toHaveLength(owner === UNASSIGNED ? 1 : 2);
    expect(more).toEqual([]);
  });

  it('tells a request and the promise that answers it as one, with the day of the promise', async () => {
    const talk = ['Anna: Can you call the school?', "Robert: Sure, I'll call them tomorrow."];
    expect(await actionsOf(...talk)).toMatchObject([
      { text: 'Can you call the school?', owner: 'Robert', due: 'tomorrow', dueDate: '2026-03-18' },
    ]);
  });

  it('takes no "yes" of many for a promise', async () => {
    const talk = ['Kim: Hello.', 'Anna: Please send me the report of the pump.', 'Robert: Yes.'];
    expect((await actionsOf(...talk))[0]).toMatchObject({ owner: UNASSIGNED });
  });

  it('lists who, what and by when, each once', async () => {
    const { text, points } = writeActions(await digestOf(MEETING), 'long');
    expect(text.match(/order the motor/g)).toHaveLength(1);
    expect(text).toContain('- Robert: I will order the motor by Friday. (by Friday)');
    expect(points).toContainEqual(expect.objectContaining({ owner: 'Robert', due: 'by Friday' }));
  });

  it('says that there are none, or that it cannot look: catches "none found" without looking', async () => {
    const none = writeActions(await digestOf(segmentsOf('The pump is old.')), 'long');
    expect(none).toEqual({ text: '', points: [], notes: [] });
    const finnish = writeActions(
      await digestOf(segmentsOf('Pumppu on vanha ja rikki.'), 'fi'),
      'long',
    );
    expect(finnish).toEqual({ text: '', points: [], notes: ['no-actions-here'] });
  });
});
