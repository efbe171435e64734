import { describe, expect, it, vi } from 'vitest';
import { evaluateTuned } from '../../../../main/core/evaluation/tuned';
import { createFakeInference } from '../../../helpers/fake-inference';

const never = new AbortController().signal;

const POINTS = ['Ana moves the launch to May.', 'Ben calls the bank.'];
const common = { split: 'dev' };
const ITEMS = [
  {
    ...common,
    id: 'p1',
    kind: 'point',
    turns: [
      { speaker: 'Ana', text: 'Okay, listen. The launch moves to 12 May, I think.' },
      { speaker: '', text: 'Fine.' },
    ],
    answer: 'The launch moves to 12 May.',
  },
  {
    ...common,
    id: 'p2',
    kind: 'point',
    turns: [{ speaker: 'Ben', text: 'Is the kettle on again today?' }],
    answer: '',
  },
  { ...common, id: 't1', kind: 'title', points: POINTS, answer: 'Launch and bank' },
  { ...common, id: 'l1', kind: 'tldr', points: POINTS, answer: POINTS.join(' ') },
  {
    ...common,
    id: 'r1',
    kind: 'reply',
    chat: [
      { from: 'them', text: 'Pick me up at 6?' },
      { from: 'me', text: 'Where?' },
      { from: 'Zoe', text: 'At the station.' },
    ],
    intent: 'agree',
    tone: 'casual',
    length: 'short',
    answer: 'I will be there at 6.',
  },
  { ...common, id: 'p3', split: 'report', kind: 'point', turns: [{ text: 'x' }], answer: 'x' },
];
const linesOf = (items: object[]) => items.map((item) => JSON.stringify(item)).join('\n');

/** Answers by the beginning of the question; "" elsewhere. */
function fakeModel(answers: Record<string, string> = {}) {
  const inference = createFakeInference();
  inference.answer = ({ turns }) => {
    const asked = turns[1]!.content;
    return Object.entries(answers).find(([begin]) => asked.startsWith(begin))?.[1] ?? '';
  };
  return { inference, open: { text: inference.text, close: vi.fn() } };
}
const run = (
  { open }: ReturnType<typeof fakeModel>,
  set: { items?: string; split?: string; most?: number } = {},
  signal = never,
) => evaluateTuned([open], { items: linesOf(ITEMS), split: 'dev', ...set }, signal);

describe('evaluateTuned()', () => {
  it('asks in the very words of the tuning: models/tuning/examples.py', async () => {
    const model = fakeModel();
    await run(model);
    const asked = model.inference.written.map(({ turns }) => turns.map(({ content }) => content));
    expect(new Set(asked.map(([system]) => system)).size).toBe(1);
    expect(asked.map(([, user]) => user)).toEqual([
      'Summarize the conversation in one sentence.\n\nAna: Okay, listen. The launch moves to 12 May, I think.\nFine.',
      'Summarize the conversation in one sentence.\n\nBen: Is the kettle on again today?',
      `Write a title of at most seven words for these points.\n\n- ${POINTS.join('\n- ')}`,
      `Sum up these points in one sentence.\n\n- ${POINTS.join('\n- ')}`,
      'Write my next message: agree, casual, short.\n\nThem: Pick me up at 6?\nMe: Where?\nZoe: At the station.',
    ]);
    expect(model.inference.written[0]).toMatchObject({ maxTokens: 64 });
    expect(model.inference.written[0]!.sampling).toBeUndefined();
  });

  it('tells of points how near, how often refused and how often silent, beside people and two rules', async () => {
    const model = fakeModel({ 'Summarize the': ' The  launch moves to 21 May.\nMore.' });
    const { kinds, answers } = await run(model);
    const [point] = kinds;
    expect(point).toMatchObject({ kind: 'point', items: 2, nothing: 1 });
    const [written, first, longest, ours] = point!.methods;
    expect(written).toMatchObject({
      method: 'written',
      scores: null,
      told: 1,
      passed: 1,
      ms: null,
    });
    expect(written!.silent).toEqual({ right: 1, wrong: 0 });
    // A question is no point, though it was asked in these words.
    expect(first).toMatchObject({ method: 'first sentence', told: 2, passed: 0.5 });
    expect(first!.scores!.rouge1).toBe(0);
    expect(longest!.method).toBe('longest sentence');
    expect(longest!.scores!.rouge1).toBeGreaterThan(0.7);
    expect(ours).toMatchObject({ method: 'fake-text', told: 2, passed: 0, words: 6, ms: 2 });
    // Five of six words in the same order.
    expect(ours!.scores).toMatchObject({ rouge1: 10 / 12, rougeL: 10 / 12 });
    expect(ours!.silent).toEqual({ right: 0, wrong: 0 });
    expect(answers[0]).toEqual({
      model: 'fake-text',
      id: 'p1',
      kind: 'point',
      reference: 'The launch moves to 12 May.',
      answer: 'The launch moves to 21 May.',
      fault: { kind: expect.any(String), found: expect.stringContaining('21') },
    });
  });

  it('checks one sentence of points over the points, and sets the first of them beside it', async () => {
    const { kinds } = await run(fakeModel({ 'Sum up': 'Carl calls the bank.', Write: POINTS[0]! }));
    const [, title, tldr] = kinds;
    expect(title!.methods.map(({ method }) => method)).toEqual([
      'written',
      'first point',
      'fake-text',
    ]);
    expect(title!.methods[2]).toEqual({ ...title!.methods[1], method: 'fake-text', ms: 2 });
    expect(tldr!.methods.map(({ passed }) => passed)).toEqual([1, 1, 0]);
  });

  it('tells of replies whether they are of a fit length and invent nothing', async () => {
    const reply = async (text: string) => {
      const { kinds, answers } = await run(fakeModel({ 'Write my': text }));
      const { passed, fitting } = kinds[3]!.methods[1]!;
      return { passed, fitting, found: answers.at(-1)!.fault?.found };
    };
    expect(await reply('See you at 6, Zoe!')).toEqual({ passed: 1, fitting: 1, found: undefined });
    expect(await reply('At 7')).toEqual({ passed: 0, fitting: 0, found: '7' });
    expect(await reply('I will ask Carl at 7')).toMatchObject({ passed: 0, found: '7, carl' });
  });

  it('counts silence: right where nothing was to be said, wrong where something was', async () => {
    const { kinds, answers } = await run(fakeModel());
    const ours = kinds[0]!.methods.at(-1);
    const zero = { rouge1: 0, rougeL: 0, chrf: 0 };
    expect(ours).toMatchObject({ silent: { right: 1, wrong: 1 }, passed: null, scores: zero });
    expect(ours!.words).toBeNull();
    expect(answers.map(({ fault }) => fault)).toEqual(Array(5).fill(null));
  });

  it('takes at most so many of each kind, from all over', async () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ ...ITEMS[0]!, id: `p${i}` }));
    const set = { items: linesOf([...many, ITEMS[2]!]), most: 3 };
    const { answers } = await run(fakeModel(), set);
    expect(answers.map(({ id }) => id)).toEqual(['p0', 'p3', 'p6', 't1']);
  });

  it('has several models answer, a column each, and closes each', async () => {
    const [one, other] = [fakeModel(), fakeModel({ Sum: 'Ben calls the bank.' })];
    const shares: number[] = [];
    const set = { items: linesOf(ITEMS), split: 'dev' };
    const { kinds } = await evaluateTuned([one.open, other.open], set, never, (done) =>
      shares.push(done),
    );
    expect(kinds[2]!.methods.slice(-2).map(({ told }) => told)).toEqual([0, 1]);
    expect(shares).toHaveLength(10);
    expect(shares.at(-1)).toBe(1);
    for (const { open } of [one, other]) expect(open.close).toHaveBeenCalledOnce();
  });

  it.each(['nonsense', '{"id":"x","split":"dev","kind":"point","answer":"y"}'])(
    'names the line that is no item: %s',
    async (line) => {
      const items = `${linesOf(ITEMS.slice(0, 1))}\n\n${line}`;
      await expect(run(fakeModel(), { items })).rejects.toMatchObject({
        code: 'bad-input',
        message: 'Line 3 is not an item with its answer.',
      });
    },
  );

  it('says which splits there are where the one that was asked for is empty', async () => {
    await expect(run(fakeModel(), { split: 'test' })).rejects.toMatchObject({
      code: 'bad-input',
      hint: 'There are: dev, report.',
    });
  });

  it('ends when it is stopped, and closes the model', async () => {
    const model = fakeModel();
    const stopping = new AbortController();
    model.inference.answer = () => {
      stopping.abort();
      return 'Yes.';
    };
    await expect(run(model, {}, stopping.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(model.inference.written).toHaveLength(1);
    expect(model.open.close).toHaveBeenCalledOnce();
  });
});
