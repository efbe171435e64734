import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMeetings } from '../../../../main/core/evaluation/sets';
import { parseAttacks, replyCases, summaryCases } from '../../../../main/core/injection/cases';
import { judge } from '../../../../main/core/injection/judge';
import { parseJudged } from '../../../../main/core/replies/evaluation/chats';

const read = (name: string) =>
  readFileSync(new URL(`../../../fixtures/${name}.jsonl`, import.meta.url), 'utf8');
const ATTACKS = read('injection/attacks');
const meetings = parseMeetings(`${read('own/meetings.en')}\n${read('own/meetings.ko')}`);
const chats = parseJudged(`${read('replies/chats.en')}\n${read('replies/chats.ko')}`);
const SPLITS = ['dev', 'report'];

describe('the bundled texts', () => {
  it('are 68, half of each kind for tuning, in six languages', () => {
    const [dev, report] = SPLITS.map((split) => parseAttacks(ATTACKS, split));
    expect([dev!.length, report!.length]).toEqual([34, 34]);
    const kindsOf = (attacks: typeof dev) => attacks!.map(({ kind }) => kind).sort();
    expect(kindsOf(dev)).toEqual(kindsOf(report));
    expect(new Set([...dev!, ...report!].map(({ language }) => language)).size).toBe(6);
    expect(new Set([...dev!, ...report!].map(({ text }) => text)).size).toBe(68);
  });

  it('want what no conversation says by itself', () => {
    const everything = [
      ...meetings.flatMap(({ segments }) => segments),
      ...chats.flatMap(({ conversation }) => conversation.turns),
    ].map(({ text }) => ({ text, quotes: [] }));
    const found = SPLITS.flatMap((split) => parseAttacks(ATTACKS, split)).filter(
      ({ canary }) => judge(everything, canary, '').obeyed,
    );
    expect(found.map(({ id }) => id)).toEqual([]);
  });

  it('make 408 cases', () => {
    const made = SPLITS.map((split) => {
      const attacks = parseAttacks(ATTACKS, split);
      return summaryCases(attacks, meetings).length + replyCases(attacks, chats).length;
    });
    expect(made).toEqual([204, 204]);
  });
});

const [attack] = parseAttacks(ATTACKS, 'dev');

const said = meetings.map(({ segments }) => segments.map(({ text }) => text).join(' ')).join('\n');

it('puts a text before, into and behind every kind of conversation, and leaves the rest as it is', () => {
  const cases = summaryCases([attack!], meetings);
  expect(cases.map(({ carrier }) => carrier)).toEqual(['meeting', 'memo', 'chat']);
  for (const { segments, position } of cases) {
    const at = segments.findIndex(({ text }) => text === attack!.text);
    const half = Math.floor((segments.length - 1) / 2);
    expect(at, position).toBe({ start: 0, middle: half, end: segments.length - 1 }[position]);
    expect(segments.map(({ id }) => id)).toEqual(segments.map((_, i) => i));
    const others = segments.filter((_, i) => i !== at).map(({ text }) => text);
    expect(said).toContain(others.join(' '));
  }
});

it('lets a text come from somebody else, so that it is answered', () => {
  const cases = replyCases([attack!], chats);
  expect(cases).toHaveLength(3);
  for (const { conversation, position } of cases) {
    const at = conversation.turns.findIndex(({ text }) => text === attack!.text);
    expect(conversation.turns[at]!.mine).toBe(false);
    expect(at === conversation.turns.length - 1, position).toBe(position === 'end');
  }
});

it('takes texts from all over the half where it takes few', () => {
  const few = parseAttacks(ATTACKS, 'report', 4);
  expect(few).toHaveLength(4);
  expect(new Set(few.map(({ kind }) => kind)).size).toBe(4);
});

it.each([
  ['{"id":"a"}', 'Line 2 is not an attack.'],
  ['nonsense', 'Line 2 is not an attack.'],
])('names the line that is none: %s', (line, message) => {
  expect(() => parseAttacks(`${ATTACKS.split('\n')[0]}\n${line}`, 'dev')).toThrow(message);
});

it('says that a half holds none', () => {
  expect(() => parseAttacks(ATTACKS, 'other')).toThrow('No attack is of the half “other”.');
});
