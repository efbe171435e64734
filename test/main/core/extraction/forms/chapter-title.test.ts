import { describe, expect, it } from 'vitest';
import { nounsIn, titleOf } from '../../../../../main/core/extraction/forms/chapter-title';
import { digestOf, segmentsOf } from '../../../../helpers/extraction';

const said = async (...lines: string[]) => (await digestOf(segmentsOf(...lines))).sentences;

describe('nounsIn()', () => {
  it('tells what is spoken of from how it is: "supposed" and "fancy" are no titles', async () => {
    const isNoun = nounsIn(
      await said(
        'The pump is supposed to be loud.',
        'We like the pump in a fancy house of ours.',
        'It is supposed to be a fancy thing.',
      ),
    );
    expect(['pump', 'old pump', 'supposed', 'fancy', 'thing'].filter(isNoun)).toEqual([
      'pump',
      'old pump',
    ]);
  });
});

describe('titleOf()', () => {
  it('says together what was said together, and names as they are written', async () => {
    const lines = [
      'We want speech recognition for Berlin.',
      'Is the speech recognition in Berlin ready?',
    ];
    const sentences = await said(...lines);
    expect(titleOf(['recognition', 'berlin', 'speech'], sentences, sentences[0]!)).toBe(
      'Speech recognition, Berlin',
    );
  });

  it('begins as the sentence that tells most does, where there is no subject', async () => {
    const sentences = await said('We buy a pump.');
    expect(titleOf([], sentences, sentences[0]!)).toBe('We buy a pump');
  });
});
