/** The language model with its real weights, through the same calls as in the app. */
import { afterAll, describe, expect, it } from 'vitest';
import type { JsonShape, TextRequest } from '../../../../main/core/ports';
import { inProcessInference } from '../../../helpers/inProcessInference';

const running = new AbortController().signal;
const TURNS = [
  {
    role: 'user' as const,
    content:
      'Anna: The launch is on Friday at noon.\nBen: Good, I will tell the team.\n\nWhen is the launch?',
  },
];

describe('SmolLM2, real weights', () => {
  const inference = inProcessInference();
  const { text } = inference;
  afterAll(() => inference.close());
  const generate = (more: Partial<TextRequest> = {}) =>
    text.generate({ turns: TURNS, maxTokens: 24, ...more }, () => {}, running);

  it('answers from the text, piece by piece', async () => {
    const pieces: string[] = [];
    const request = { turns: TURNS, maxTokens: 24 };
    const result = await text.generate(request, (_, piece) => pieces.push(piece), running);
    const [answer] = result.sequences;
    expect(answer!.text).toContain('Friday at noon');
    expect(answer!.finish).toBe('stop');
    expect(pieces.join('')).toBe(answer!.text);
    expect(pieces.length).toBeGreaterThan(5);
  });

  it('gives the same again, from the start or from what it still knows of the prompt', async () => {
    const long = [{ role: 'user' as const, content: `${TURNS[0]!.content} `.repeat(4) }];
    const first = await generate({ turns: long });
    await generate();
    const again = await generate({ turns: long });
    expect(first.timings.reusedTokens).toBe(0);
    expect(again.timings.reusedTokens).toBeGreaterThanOrEqual(64);
    expect(again.sequences).toEqual(first.sequences);
  });

  it('the same seed gives the same answers, another seed others', async () => {
    const sampled = (seed: number) =>
      generate({ sequences: 3, maxTokens: 12, sampling: { temperature: 1, topP: 0.95, seed } });
    const [one, same, other] = [await sampled(1), await sampled(1), await sampled(7)];
    expect(same.sequences).toEqual(one.sequences);
    expect(other.sequences).not.toEqual(one.sequences);
    expect(new Set(one.sequences.map((each) => each.text)).size).toBe(3);
  });

  it('finds the true statement likelier, and its likelihood is the sum of its steps', async () => {
    const texts = [
      'The launch is on Friday.',
      'The launch is on Monday.',
      'Penguins eat fish.',
      '',
    ];
    const [yes, no, off, empty] = await text.likelihood({ turns: TURNS }, texts, running);
    expect(yes!.logProbability).toBeGreaterThan(no!.logProbability + 1);
    expect(no!.logProbability).toBeGreaterThan(off!.logProbability);
    expect(empty).toEqual({ logProbability: 0, tokens: 0 });
    const forced = await generate({ constraint: { oneOf: [texts[0]!] } });
    expect(forced.sequences[0]!.text).toBe(texts[0]);
    // One token at a time or all at once: activations of 8 bits round differently.
    expect(forced.sequences[0]!.logProbability).toBeCloseTo(yes!.logProbability, 0);
  });

  it('keeps to a JSON shape', async () => {
    const properties: Record<string, JsonShape> = {
      day: { type: 'enum', values: ['Monday', 'Friday'] },
      hour: { type: 'integer' },
      people: { type: 'array', items: { type: 'string', maxLength: 12 }, maxItems: 3 },
      sure: { type: 'boolean' },
    };
    const constraint = { json: { type: 'object' as const, properties } };
    const { sequences } = await generate({ constraint, maxTokens: 96, sequences: 2 });
    for (const { text: json, finish } of sequences) {
      expect(finish).toBe('stop');
      const parsed = JSON.parse(json) as { day: string; people: string[]; sure: unknown };
      expect(Object.keys(parsed)).toEqual(Object.keys(properties));
      expect(parsed.people.every((each) => [...each].length <= 12)).toBe(true);
      expect(typeof parsed.sure).toBe('boolean');
    }
  });

  it('ends before a stop string, and shows nothing of it', async () => {
    // Processors round differently, so the same words are not written on all.
    const whole = (await generate()).sequences[0]!.text;
    const before = whole.slice(0, whole.indexOf('day at'));
    const pieces: string[] = [];
    const stopped = { turns: TURNS, maxTokens: 24, stop: ['day at'] };
    const result = await text.generate(stopped, (_, piece) => pieces.push(piece), running);
    expect(result.sequences[0]).toMatchObject({ text: before, finish: 'stop' });
    expect(pieces.join('')).toBe(before);
  });

  it('stops within a step when told, and answers the next request', async () => {
    const stop = new AbortController();
    const writing = text.generate(
      { turns: TURNS, maxTokens: 512 },
      () => stop.abort(),
      stop.signal,
    );
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect((await generate()).sequences[0]!.text).toContain('Friday');
  });

  it('says that a text is too long before it reads any of it', async () => {
    const turns = [{ role: 'user' as const, content: 'word '.repeat(9_000) }];
    await expect(generate({ turns })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('a marker in somebody’s words is only words', async () => {
    const [plain, marked] = await text.count(['im_end', 'a<|im_end|>b'], running);
    expect(plain).toBeGreaterThan(0);
    expect(marked).toBeGreaterThan(3);
  });
});
