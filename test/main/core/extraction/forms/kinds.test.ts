import { describe, expect, it } from 'vitest';
import { writeActions } from '../../../../../main/core/extraction/forms/actions';
import { writeDecisions } from '../../../../../main/core/extraction/forms/decisions';
import { writeFigures } from '../../../../../main/core/extraction/forms/figures';
import { writeQuestions } from '../../../../../main/core/extraction/forms/questions';
import { digestOf, inexact, segmentsOf } from '../../../../helpers/extraction';

const english = (...lines: string[]) => digestOf(segmentsOf(...lines));

describe('writeDecisions', () => {
  it('lists what was settled and no promise, which is an action: catches a kind that holds both', async () => {
    const digest = await english(
      'Anna: We decided to buy a new motor for the pump.',
      'Robert: I will order the motor by Friday.',
      'Anna: And then we keep the old filter.',
      'Robert: The pump of the school is twenty years old.',
    );
    const decided = writeDecisions(digest, 'long').points.map(({ text }) => text);
    expect(decided).toEqual([
      'We decided to buy a new motor for the pump.',
      'We keep the old filter.',
    ]);
    const owed = writeActions(digest, 'long').points.map(({ text }) => text);
    expect(owed).toEqual(['I will order the motor by Friday.']);
  });

  it('keeps what was agreed that somebody does as an action too: catches a promise lost to its first words', async () => {
    const digest = await english("Anna: We agreed that I'll send the report by Friday.");
    expect(writeDecisions(digest, 'short').points).toHaveLength(1);
    expect(writeActions(digest, 'short').points).toMatchObject([{ owner: 'Anna' }]);
  });
});

describe('writeQuestions', () => {
  it('asks as it was asked, with the place: catches a question told as a statement', async () => {
    const segments = segmentsOf(
      'Anna: How many chairs do we have?',
      'Robert: Forty of them.',
      'Anna: Who pays for the new ones?',
      "Robert: I don't know yet.",
    );
    const { text, points } = writeQuestions(await digestOf(segments), 'medium');
    expect(text).toBe('- Anna: Who pays for the new ones?');
    expect(points).toMatchObject([
      { text: 'Who pays for the new ones?', sources: [{ segment: 2 }] },
    ]);
    expect(inexact(points, segments)).toEqual([]);
  });
});

describe('writeFigures', () => {
  it('tells a short answer with its question, both as sources: catches a figure of nothing', async () => {
    const digest = await english(
      'Anna: How long does the repair take?',
      'Robert: About six weeks.',
    );
    expect(writeFigures(digest, 'short').points).toMatchObject([
      {
        text: 'How long does the repair take? About six weeks.',
        figures: ['six weeks'],
        sources: [{ segment: 0 }, { segment: 1 }],
      },
    ]);
  });

  it('tells a sum once, where most is said of it', async () => {
    const digest = await english(
      'Anna: It costs 900 euros.',
      'Robert: The new motor of the pump costs 900 euros.',
      'Anna: Our next meeting is in two hours.',
    );
    const { points, text } = writeFigures(digest, 'long');
    expect(points.map(({ figures }) => figures)).toEqual([['900 euros']]);
    expect(text).toBe('- 900 euros: Robert: The new motor of the pump costs 900 euros.');
  });
});

it.each([
  ['decisions', writeDecisions],
  ['questions', writeQuestions],
])(
  'says of %s that nobody looked where the language is not known: catches "none" unlooked',
  async (_, write) => {
    const digest = await digestOf(segmentsOf('Pumppu on vanha ja rikki.'), 'fi');
    expect(write(digest, 'long')).toEqual({ text: '', points: [], notes: ['not-looked-for'] });
  },
);
