import { describe, expect, it } from 'vitest';
import type { Segment, SummaryLength, SummaryType } from '../../../../main/contract';
import { createExtraction } from '../../../../main/core/extraction';
import { clock, inexact, never, segmentsOf, wordEmbedding } from '../../../helpers/extraction';

async function summarize(
  segments: Segment[],
  wanted: { type?: SummaryType; length?: SummaryLength; language?: string } = {},
  signal = never,
) {
  const embedding = wordEmbedding();
  const { language = 'auto', type = 'key-points', length = 'medium' } = wanted;
  const reading = await createExtraction(embedding, clock).read({ segments, language }, signal);
  return reading.write(type, length);
}

const TYPES: SummaryType[] = ['tldr', 'key-points', 'headline', 'teaser', 'actions'];
const LENGTHS: SummaryLength[] = ['short', 'medium', 'long'];
const kinds = TYPES.flatMap((type) => LENGTHS.map((length) => ({ type, length })));

describe('createExtraction', () => {
  it.each([
    ['spaces', segmentsOf('  ', '…'), /no words/],
    ['nothing', [], /no words/],
    [
      'doubtful lines only',
      [{ ...segmentsOf('Thanks for watching.')[0]!, doubt: 'repetition' as const }],
      /doubtful/,
    ],
  ])('refuses %s with one clear line', async (_, segments, message) => {
    await expect(summarize(segments)).rejects.toMatchObject({
      code: 'empty',
      message: expect.stringMatching(message),
    });
  });

  it('stops when told, before and while it reads', async () => {
    const many = segmentsOf(
      ...Array.from({ length: 3000 }, (_, i) => `The pump number ${i} costs money.`),
    );
    await expect(summarize(many, {}, AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
    const controller = new AbortController();
    const running = summarize(many, {}, controller.signal);
    controller.abort();
    await expect(running).rejects.toThrow();
  });

  const hostile: [string, Segment[]][] = [
    ['one line', segmentsOf('The budget for next year is 40,000 euros.')],
    ['ten words', segmentsOf('We ship the pump on Friday if the rain stops.')],
    [
      'one sentence 300 times',
      segmentsOf(...Array.from({ length: 300 }, () => 'The pump has to be replaced.')),
    ],
    ['a line without spaces', segmentsOf('x'.repeat(30_000))],
    ['Chinese without marks', segmentsOf('水泵坏了必须马上更换因为夏天快到了'.repeat(200))],
    [
      'speech without marks',
      segmentsOf('we went to the shop and then the pump broke so we called '.repeat(300)),
    ],
    [
      'markup and controls',
      segmentsOf(
        'Pay \u202e100\u202c euros\u0007 to <b>Bob</b> &amp; $(rm -rf /) by Friday.',
        '{{7*7}}',
      ),
    ],
    [
      'emoji and surrogates',
      segmentsOf('👩‍👩‍👧‍👦 The family 😀 met \ud83d today.', '😀'.repeat(400)),
    ],
    [
      'right to left',
      segmentsOf(
        'ليلى: لدينا اليوم موضوعان: ميزانية المدرسة، وترميم المكتبة.',
        'أحمد: سقف المكتبة قديم.',
      ),
    ],
    [
      'three languages',
      segmentsOf(
        'Anna: The budget of the factory is high.',
        '민수: 새 공장 예산은 삼십억 원입니다.',
        '東京の倉庫は空いています。',
      ),
    ],
  ];
  it.each(hostile)('sums up %s in every kind, with verbatim sources', async (_, segments) => {
    for (const kind of kinds) {
      const body = await summarize(segments, kind);
      expect(inexact(body.points, segments)).toEqual([]);
      expect(body.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
      expect(body.text).not.toContain('\u0007');
      expect(body.coverage.total).toBe(segments.length);
      if (kind.type !== 'actions') expect(body.points.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['ko', '새 공장의 예산은 삼십억 원입니다.', '출시를 6월로 미루기로 결정했습니다.'],
    ['ja', '千葉の倉庫を借りることにしました。', '家賃は月に五十万円です。'],
    ['zh', '上个月我们收到了一百二十个投诉。', '发布日期推迟到五月二十号。'],
    ['ar', 'ميزانية المدرسة هذا العام هي ٢٠٠ ألف دينار.', 'لماذا ارتفعت المصاريف؟'],
    ['hi', 'इस साल स्कूल का बजट दो लाख रुपये है।', 'हमें नई किताबें खरीदनी हैं।'],
  ])('sums up %s by words, one sentence a point, and says so', async (language, ...sentences) => {
    const body = await summarize(segmentsOf(sentences.join(' ')), { language });
    expect(body).toMatchObject({ method: 'lexical', model: 'words', language });
    expect(body.notes).toContain('lexical');
    expect(body.points.map(({ text }) => text)).toEqual(sentences);
  });

  it('reads each line in its own language: fillers, promises and questions of both', async () => {
    const said = segmentsOf(
      '민지: 새 공장의 예산을 삼십억 원으로 정하기로 결정했습니다.',
      '준호: 제가 금요일까지 견적서를 보내 드릴게요.',
      'Ben: Um, you know, I will uh send the contract to the bank and to the city by Friday.',
      '민지: 공장 부지는 다음 달에 다시 보겠습니다.',
      '준호: 직원은 백 명을 뽑을 예정입니다.',
    );
    const { language, notes, points } = await summarize(said, { type: 'actions', length: 'long' });
    expect({ language, notes }).toEqual({ language: 'ko', notes: ['mixed', 'lexical'] });
    const found = points.map(({ text, owner, due }) => ({ text, owner, due }));
    expect(found).toContainEqual({
      text: 'I will send the contract to the bank and to the city by Friday.',
      owner: 'Ben',
      due: 'by Friday',
    });
    expect(found).toContainEqual({
      text: '제가 금요일까지 견적서를 보내 드릴게요.',
      owner: '준호',
      due: '금요일까지',
    });
  });

  it('joins no sentence over a change of language', async () => {
    const said = segmentsOf(
      '예산은 삼십억 원입니다',
      'The budget of the factory is thirty million',
    );
    const { points } = await summarize(said, { length: 'long' });
    expect(points).toHaveLength(2);
  });

  it('says when many lines are in another language, also one of the same letters', async () => {
    const german = 'Heute sprechen wir über das Budget für das nächste Jahr und die neuen Stellen.';
    const english = 'The budget of the new factory is high.';
    const body = await summarize(segmentsOf(english, english, english, german), { language: 'en' });
    expect(body.notes).toContain('mixed');
  });

  it('says when lines are in a language that the model does not know', async () => {
    const lines = [
      'The budget of the new factory is high.',
      'The board wants to see the budget.',
      '예산은 아직 확정되지 않았습니다.',
    ];
    const notesOf = async (...said: string[]) =>
      (await summarize(segmentsOf(...said), { language: 'en' })).notes;
    expect(await notesOf(...lines)).toContain('mixed');
    expect(await notesOf(...lines.slice(0, 2), lines[0]!)).not.toContain('mixed');
  });

  it('says when it is nearly all that was said', async () => {
    expect((await summarize(segmentsOf('The pump broke.'))).notes).toEqual(['very-short']);
  });

  it('looks closely at a fixed number of sentences: catches time that grows with length squared', async () => {
    const embedding = wordEmbedding();
    const lines = Array.from(
      { length: 4000 },
      (_, i) => `The pump number ${i} of the school costs ${i} euros.`,
    );
    const request = { segments: segmentsOf(...lines), language: 'en' };
    const reading = await createExtraction(embedding, clock).read(request, never);
    const body = reading.write('tldr', 'long');
    expect(embedding.asked.length).toBeLessThanOrEqual(130);
    expect(body.coverage).toMatchObject({ covered: 4000, total: 4000 });
  });
});
