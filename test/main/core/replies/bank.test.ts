/** The bank is data: what may not stand in it is checked word by word. */
import { describe, expect, it } from 'vitest';
import { replyIntent } from '../../../../main/contract/replies';
import {
  BANK,
  type BankReply,
  ENGLISH_BANK,
  KOREAN_BANK,
} from '../../../../main/core/replies/bank';

/** Facts that a reply for any chat cannot know, and pronouns that guess a gender. */
const FORBIDDEN = [
  /\d/,
  /https?:|www\.|\.com\b/i,
  /[$€£₩]|\b(?:dollars?|euros?|pounds?)\b|\S원(?:이|을|만|\s|$)/i,
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|[월화수목금토일]요일/i,
  /\b(?:today|tomorrow|tonight|yesterday|morning|afternoon|evening|noon|midnight|weekend|week)\b/i,
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|hour|hours|minute|minutes)\b/i,
  /오늘|내일|모레|어제|오전|오후|아침|점심|저녁|주말|다음 주|이번 주|\S시간 뒤/,
  /\b(?:he|she|him|her|his|hers|dude|bro|sis|man|girl|guys)\b/i,
  /그녀|그는|그가|그를|오빠|언니|누나|형님/,
];

function clusters(bank: BankReply[]): Map<string, BankReply[]> {
  const found = new Map<string, BankReply[]>();
  for (const reply of bank) found.set(reply.cluster, [...(found.get(reply.cluster) ?? []), reply]);
  return found;
}

const wordsIn = (text: string) => text.split(/\s+/).length;

describe('the bank of replies', () => {
  it('says nothing twice', () => {
    const texts = BANK.map(({ text }) => text.toLowerCase().replace(/[\s.!?~]/g, ''));
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  it('holds no fact and guesses no gender', () => {
    const wrong = BANK.filter(({ text }) => FORBIDDEN.some((pattern) => pattern.test(text)));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is written in the language it names, in 1 to 14 words', () => {
    expect(ENGLISH_BANK.filter(({ text }) => !/^[\x20-\x7e]+$/.test(text))).toEqual([]);
    expect(KOREAN_BANK.filter(({ text }) => !/[가-힣ㄱ-ㅎ]/.test(text))).toEqual([]);
    expect(KOREAN_BANK.filter(({ text }) => /[a-z]/i.test(text))).toEqual([]);
    expect(BANK.filter(({ text }) => wordsIn(text) > 14).map(({ text }) => text)).toEqual([]);
    expect(BANK.filter(({ text }) => text !== text.trim() || text === '')).toEqual([]);
  });
});

describe.each([
  ['English', ENGLISH_BANK],
  ['Korean', KOREAN_BANK],
] as const)('the %s bank', (_, bank) => {
  it('has hundreds of replies', () => {
    expect(bank.length).toBeGreaterThanOrEqual(260);
  });

  it.each(replyIntent.options)('has at least three clusters to %s', (intent) => {
    const ofIntent = bank.filter((reply) => reply.intent === intent);
    expect(clusters(ofIntent).size).toBeGreaterThanOrEqual(3);
  });

  it('keeps to one intent, one need and 2 to 6 replies in a cluster', () => {
    for (const [cluster, replies] of clusters(bank)) {
      expect(new Set(replies.map(({ intent }) => intent)).size, cluster).toBe(1);
      expect(new Set(replies.map(({ needs }) => needs)).size, cluster).toBe(1);
      expect(replies.length, cluster).toBeGreaterThanOrEqual(2);
      expect(replies.length, cluster).toBeLessThanOrEqual(6);
    }
  });

  it.each(['casual', 'neutral', 'formal', 'short'] as const)(
    'has a %s wording in each cluster',
    (tone) => {
      for (const [cluster, replies] of clusters(bank))
        expect(replies.filter(({ tones }) => tones.includes(tone)).length, cluster).toBe(1);
    },
  );
});

describe('the Korean tones', () => {
  const of = (tone: 'casual' | 'neutral' | 'formal' | 'warm') =>
    KOREAN_BANK.filter(({ tones }) => tones[0] === tone);
  const endings = (text: string) => text.split(/[.!?~,…]|ㅎㅎ|ㅋ+|ㅠ+/).map((part) => part.trim());

  it('never says 요 in 반말', () => {
    const polite = of('casual').filter(({ text }) => endings(text).some((end) => /요$/.test(end)));
    expect(polite.map(({ text }) => text)).toEqual([]);
  });

  it('ends polite wordings politely', () => {
    const plain = (['neutral', 'warm', 'formal'] as const).flatMap((tone) =>
      of(tone).filter(({ text }) => !/(?:요|니다|니까|시오|시지요|죠|우리)[^가-힣]*$/.test(text)),
    );
    expect(plain.map(({ text }) => text)).toEqual([]);
  });
});
