import { describe, expect, it } from 'vitest';
import { cite } from '../../../../main/core/composition/cite';
import { rankTopics, sentencesIn } from '../../../../main/core/composition/passages';
import { isLoop, isRepeated } from '../../../../main/core/composition/repeats';
import { linesOf, turnsAround } from '../../../../main/core/composition/turns';
import { wholeSentences } from '../../../../main/core/composition/write';
import { createKeys } from '../../../../main/core/extraction/keywords';
import { createSubjects } from '../../../../main/core/extraction/subject';
import { digestOf, segmentsOf } from '../../../helpers/extraction';

const keysOf = createKeys('en');
const PUMP = [
  'The pump in the school basement broke on Friday.',
  'A new pump costs four thousand euros with the fitting.',
  'The pump firm can come next week.',
  'The old pump goes back to the pump firm.',
  'The insurance pays half of the pump.',
  'We need the pump before winter comes.',
];
const TULIPS = [
  'The garden group wants to plant tulips along the fence.',
  'Forty tulips are enough for the fence.',
  'The tulips must be planted in March.',
  'The garden group waters the tulips every morning.',
  'Somebody stole the tulips last spring.',
  'The fence by the tulips needs paint.',
];

describe('topics', () => {
  it('hold all sentences, in the order of the recording, and each is ranked', async () => {
    const digest = await digestOf(segmentsOf(...PUMP, ...TULIPS));
    const all = digest.topics.flatMap((_, topic) => sentencesIn(digest, topic));
    expect(all.map(({ index }) => index)).toEqual(digest.sentences.map(({ index }) => index));
    expect([...rankTopics(digest)].sort()).toEqual(digest.topics.map((_, topic) => topic));
  });
});

describe('a few turns', () => {
  it('lie around a sentence, in the order of the recording, at most four and not many words', async () => {
    const turns = PUMP.map((text, i) => `${['Ann', 'Ben'][i % 2]}: ${text}`);
    const { sentences } = await digestOf(segmentsOf(...turns));
    const place = turnsAround(sentences, sentences[2]!);
    expect(place.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(turnsAround(sentences, sentences[5]!).map(({ index }) => index)).toEqual([2, 3, 4, 5]);
    const long = sentences.map((one) => ({ ...one, words: 40 }));
    expect(turnsAround(long, long[2]!)).toEqual([long[2]]);
  });

  it('are written as the model was tuned: a line for each turn, with who speaks', async () => {
    const digest = await digestOf(
      segmentsOf('Ann: The pump broke. It is old.', 'Ben: We buy a new pump.'),
    );
    expect(linesOf(digest.sentences)).toBe(
      'Ann: The pump broke. It is old.\nBen: We buy a new pump.',
    );
  });
});

describe('createSubjects', () => {
  const TWO = { most: 2, fits: () => () => true };

  it('names what one topic says and the rest does not', async () => {
    const digest = await digestOf(segmentsOf(...PUMP, ...TULIPS));
    const pump = digest.sentences.slice(0, PUMP.length);
    expect(createSubjects(digest, TWO)(pump)[0]).toContain('pump');
    const tulips = digest.sentences.slice(PUMP.length);
    expect(createSubjects(digest, TWO)(tulips).join(' ')).toMatch(/tulips|garden|fence/);
  });

  it('names nothing where nothing was said twice', async () => {
    const digest = await digestOf(segmentsOf('The pump broke.'));
    expect(createSubjects(digest, TWO)(digest.sentences)).toEqual([]);
  });
});

describe('cite', () => {
  const LINES = segmentsOf(
    'Ann: The pump in the basement broke.',
    'Ben: It is twenty years old.',
    'Ben: I had soup for lunch.',
    'Ben: The new one costs four thousand euros.',
  );

  it('takes the shortest place that holds the words, with who said them', async () => {
    const digest = await digestOf(LINES);
    const of = (composed: string) => {
      const { sentences, held } = cite(composed, digest.sentences, digest);
      return [sentences.map(({ index }) => index), held];
    };
    expect(of('Ben said it costs four thousand euros.')).toEqual([[3], 1]);
    expect(of('Ann explained that the broken pump is twenty years old.')[0]).toEqual([0, 1]);
  });

  it('holds little of what is joined from all over, and nothing of what nobody said', async () => {
    const far = Array.from({ length: 9 }, (_, i) => `Nobody minds the ${i}th garden gate.`);
    const digest = await digestOf([
      ...LINES,
      ...segmentsOf(...far, 'Lisa paints the fence green.'),
    ]);
    const joined = cite('The basement pump paints the green fence.', digest.sentences, digest);
    expect(joined.held).toBeLessThan(0.75);
    expect(cite('Zebras dance.', digest.sentences, digest)).toMatchObject({ held: 0 });
  });
});

describe('repeats', () => {
  it.each([
    ['The pump broke in the school.', 'In the school the pump broke.', true],
    ['The pump broke.', 'The pump broke in the school on Friday.', true],
    ['The pump broke.', 'The garden needs tulips.', false],
  ])('%s | %s', (a, b, expected) => expect(isRepeated(a, [b], keysOf)).toBe(expected));

  it.each([
    ['The number of frames, the number of frames, the number of frames.', true],
    ['Ben will order a pump for the school.', false],
  ])('%s', (sentence, expected) => expect(isLoop(sentence, keysOf)).toBe(expected));
});

describe('wholeSentences', () => {
  it('leaves out what the limit cut off and what is no sentence', () => {
    const answer = 'Ms. Kim agreed to pay 3.5 euros.\nOk. Ben will order it. The garden needs';
    expect(wholeSentences(answer, 'en')).toEqual([
      'Ms. Kim agreed to pay 3.5 euros.',
      'Ben will order it.',
    ]);
  });

  it('knows how Japanese, Arabic and Hindi sentences end', () => {
    const japanese = ['新しい機械を買うことにしました。', '家賃はいくらになりますか？'];
    expect(wholeSentences(japanese.join(''), 'ja')).toEqual(japanese);
    const arabic = 'لماذا ارتفعت مصاريف المدرسة؟';
    expect(wholeSentences(arabic, 'ar')).toEqual([arabic]);
    const hindi = 'इस साल स्कूल का बजट दो लाख रुपये है।';
    expect(wholeSentences(hindi, 'hi')).toEqual([hindi]);
  });
});
