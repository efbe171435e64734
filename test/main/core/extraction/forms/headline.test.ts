import { describe, expect, it } from 'vitest';
import { trimToClause, writeHeadline } from '../../../../../main/core/extraction/forms/headline';
import { digestOf, segmentsOf } from '../../../../helpers/extraction';

describe('trimToClause', () => {
  it.each([
    ['We buy the machine, and Thomas signs the contract', 6, 'We buy the machine'],
    ['We buy the machine', 6, 'We buy the machine'],
  ])('%j in %d words is %j', (text, most, line) => {
    expect(trimToClause(text, most)).toBe(line);
  });

  it.each([
    'We buy the new machine, but only if the rent stays the same next year',
    'We buy the new machine, unless the rent goes up again next year',
    'If the rent goes up in autumn, we will have nothing left for anything',
  ])('%j is not cut: catches a condition or an exception lost', (text) => {
    expect(trimToClause(text, 8)).toBeNull();
  });
});

describe('writeHeadline', () => {
  const headline = async (language: string, ...lines: string[]) =>
    writeHeadline(await digestOf(segmentsOf(...lines), language), 'medium');

  it('tells the subject that is announced, from its own words: catches the lead-in as a headline', async () => {
    const { text, points } = await headline(
      'en',
      'Anna: Good morning, everybody.',
      'Anna: We have two things to talk about today: the coffee machine and the website.',
      'Robert: The coffee machine broke again last week.',
      'Anna: I cannot see the website.',
    );
    expect(text).toBe('The coffee machine and the website');
    expect(points[0]!.sources[0]!.quote).toContain('the coffee machine and the website');
  });

  it.each([
    [
      'de',
      'Heute haben wir zwei Themen: die neue Heizung, den Umzug der Werkstatt.',
      'Die neue Heizung, den Umzug der Werkstatt',
    ],
    [
      'zh',
      '今天有三个议题：新软件的测试、客户的投诉，还有招聘计划。',
      '新软件的测试、客户的投诉，还有招聘计划',
    ],
  ])('finds the list of topics in %s', async (language, line, subject) => {
    expect((await headline(language, line)).text).toBe(subject);
  });

  it('never makes a statement of a subject: catches "the pump said it failed"', async () => {
    const { text } = await headline('en', 'A report on the pump of the school said it failed.');
    expect(text).toBe('A report on the pump of the school said it failed');
  });

  it('prefers what was done to what is put off', async () => {
    const { text } = await headline(
      'en',
      'We decided to buy the new coffee machine in spring.',
      'We will talk about the coffee machine at the next meeting.',
      'The coffee machine is old.',
    );
    expect(text).toMatch(/^We decided to buy/);
  });

  it('is empty where nothing was said, and one line of any hostile text', async () => {
    expect((await headline('en')).text).toBe('');
    const long = await headline('und', 'x'.repeat(100_000));
    expect(long.text.length).toBeLessThan(170);
  });
});
