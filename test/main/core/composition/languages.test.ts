/** What is composed is in the language of its passage, by a model that writes it; else the recording's own words stand. */
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../main/contract';
import { createSummarizer } from '../../../../main/core/composition';
import type { SummaryRequest, TextModel, TextRequest } from '../../../../main/core/ports';
import { clock, inexact, never, segmentsOf, wordEmbedding } from '../../../helpers/extraction';
import { createFakeText } from '../../../helpers/fake-text';

const KOREAN = segmentsOf(
  '민지: 새 공장의 예산은 삼십억 원으로 정했습니다.',
  '준호: 출시는 유월로 미루기로 했습니다.',
  '민지: 공장 예산은 은행에서 빌리기로 했습니다.',
);
const ENGLISH = segmentsOf(
  'Anna: The old pump in the school costs too much money every winter, and we have to replace it.',
  'Ben: I will order a new pump for the school on Monday, and the insurance pays half of it.',
);

/** Writes `answer` whatever it is asked, in every language that is named; keeps what it was asked. */
function telling(answer: string, languages: string[]): TextModel & { asked: TextRequest[] } {
  const asked: TextRequest[] = [];
  const text = createFakeText(
    (request) => {
      asked.push(request);
      return answer;
    },
    () => null,
  );
  return { ...text, id: 'teller', asked, knows: (language) => languages.includes(language) };
}

const compose = (text: TextModel, segments: Segment[], wanted: Partial<SummaryRequest> = {}) =>
  createSummarizer({ embedding: wordEmbedding(), text, clock }).summarize(
    {
      segments,
      language: 'auto',
      type: 'key-points',
      length: 'medium',
      method: 'compose',
      ...wanted,
    },
    never,
  );

describe('composing in the language of the recording', () => {
  it('shows own words and says why, where the model does not write it: catches a silent fallback', async () => {
    const text = telling('The factory costs money.', ['en']);
    const body = await compose(text, KOREAN);
    expect(body).toMatchObject({ method: 'lexical', language: 'ko' });
    expect(body.notes).toContain('not-composed');
    expect(body.points.length).toBeGreaterThan(0);
    expect(text.asked).toEqual([]);
    const unasked = await compose(text, KOREAN, { method: 'auto' });
    expect(unasked.notes).not.toContain('not-composed');
  });

  it('asks a model that writes Korean to answer in Korean, and keeps what the passage holds', async () => {
    const text = telling('출시는 유월로 미루기로 했습니다.', ['ko']);
    const body = await compose(text, KOREAN);
    expect(text.asked[0]!.turns.at(-1)!.content).toContain('Answer in Korean.');
    expect(body.points.map(({ text: said, method }) => [said, method])).toContainEqual([
      '출시는 유월로 미루기로 했습니다.',
      'compose',
    ]);
    expect(body.notes).not.toContain('not-composed');
  });

  it.each([
    ['English of a Korean passage', 'The launch was put off until June.', KOREAN],
    ['Korean of an English passage', '학교의 펌프를 새로 주문하기로 했습니다.', ENGLISH],
    [
      'German of an English passage',
      'Ben wird am Montag für die Schule eine neue Pumpe bestellen, weil die alte zu teuer ist.',
      ENGLISH,
    ],
  ])('refuses %s, and says that it is another language', async (_, answer, segments) => {
    const body = await compose(telling(answer, ['en', 'ko']), segments);
    expect(body.removed).toContainEqual({ text: answer, kind: 'language' });
    expect(body.points.every(({ method }) => method !== 'compose')).toBe(true);
  });

  it('leaves the Korean part of a mixed recording in its own words, without asking the model about it', async () => {
    const text = telling('Ben will order a new pump for the school on Monday.', ['en']);
    const mixed = [...ENGLISH, ...KOREAN.map((segment) => ({ ...segment, id: segment.id + 2 }))];
    const body = await compose(text, mixed, { language: 'en', length: 'long' });
    expect(body.notes).toContain('mixed');
    expect(inexact(body.points, mixed)).toEqual([]);
    for (const point of body.points)
      if (/\p{Script=Hangul}/u.test(point.text)) expect(point.method).toBe('extract');
  });
});
