import { describe, expect, it } from 'vitest';
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
