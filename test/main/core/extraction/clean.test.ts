import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMeetings } from '../../../../main/core/evaluation/sets';
import { cleanSentence } from '../../../../main/core/extraction/clean';
import { NEGATION } from '../../../../main/core/extraction/fillers';
import { sentencesOf } from '../../../../main/core/extraction/sentences';

const clean = (text: string, language = 'en') => cleanSentence(text, language).text;

describe('cleanSentence', () => {
  it.each([
    ['uh, I I think, um', 'I think.'],
    ['So , um , basically we need a a new chip .', 'We need a new chip.'],
    ["it 's a {vocalsound} good idea , you know , really .", "It's a good idea, really."],
    ['if you push {disfmarker} if you press it , it stops .', 'If you press it, it stops.'],
    ['whoever wants to go first is f fine by me .', 'Whoever wants to go first is fine by me.'],
    ['the L_C_D_ screen on the T_V_ .', 'The LCD screen on the TV.'],
    ['[laughter] We go with plastic (laughs).', 'We go with plastic.'],
    ['we have to we have to look elsewhere .', 'We have to look elsewhere.'],
    ['Cur - curly brackets are fine .', 'Curly brackets are fine.'],
  ])('%j becomes %j: catches noise left in, or speech taken out', (raw, expected) => {
    expect(clean(raw)).toBe(expected);
  });

  it('leaves out what is written in characters that nobody sees', () => {
    expect(clean('We \u{E0069}\u{E0067}meet\u{E0021} at one.')).toBe('We meet at one.');
  });

  it.each([
    ["No , no , we don't want that .", /no/i, /don't/],
    ["I don't {disfmarker} I won't sign it .", /won't/],
    ['Well , not today .', /^not/i],
    ['So we never , um , agreed to that .', /never/],
  ])('%j keeps its negation: catches a summary that says the opposite', (raw, ...kept) => {
    for (const pattern of kept) expect(clean(raw)).toMatch(pattern);
  });

  it.each([
    ['Maybe - we ship on Friday .', /maybe/i],
    ['I am not sure we can {disfmarker} we can ship on Friday .', /not sure/],
    ['We might {disfmarker} we ship on Friday .', /might/],
    ['I doubt it - we will be late .', /doubt/],
    ['Unless it rains - we ship on Friday .', /unless/i],
    ['Like fifty people came .', /like fifty/i],
    ['I think , um , we will need two weeks .', /I think/],
    ['Not all - some of the pumps are broken .', /not all/i],
  ])('%j keeps its doubt: catches a guess told as a fact', (raw, kept) => {
    expect(clean(raw)).toMatch(kept);
  });

  it.each([
    ['The red one - the blue one is broken .', /red one/],
    ['The pump is old - the motor is new .', /pump is old.*motor is new/],
    ['Two things - price and time .', /two things/i],
    ['Thomas - the contract is signed .', /Thomas/],
    ['We choose option b for the front .', /option b/],
    ['The x axis and the p value are wrong .', /x axis and the p value/],
  ])(
    '%j loses nothing at a dash or a letter: catches one of two statements dropped',
    (raw, kept) => {
      expect(clean(raw)).toMatch(kept);
    },
  );

  it.each([
    ['We m have to make a new remote control .', 'We have to make a new remote control.'],
    ['The b we will sell it at twenty Euros .', 'The we will sell it at twenty Euros.'],
    ['I - we ship on Friday .', 'We ship on Friday.'],
    ['But we need a recording button .', 'We need a recording button.'],
  ])('%j loses what was not said to the end', (raw, expected) => {
    expect(clean(raw)).toBe(expected);
  });

  it.each(['So , we use plastic , right ?', 'Is it is it done , um ?', 'You want that , yeah ?'])(
    '%j stays a question: catches a question read as a statement',
    (raw) => expect(clean(raw)).toMatch(/\?$/),
  );

  it('keeps numbers said twice: catches "five five" read as five', () => {
    expect(clean('Dial five five two .')).toBe('Dial five five two.');
    expect(clean('It costs 12 12 times .')).toContain('12 12');
  });

  it.each([
    ['So far so good it works .', 'So far so good it works.'],
    ['Right now we have ten .', 'Right now we have ten.'],
    ['Do you know the price ?', 'Do you know the price?'],
    ['I kind of like that kind of thing .', 'I kind of like that kind of thing.'],
    ['The theory holds in India .', 'The theory holds in India.'],
  ])('%j keeps words that look like fillers: catches meaning lost', (raw, expected) => {
    expect(clean(raw)).toBe(expected);
  });

  it('marks what was broken off: catches fragments shown as points', () => {
    expect(cleanSentence('I like the idea of the {disfmarker}', 'en').complete).toBe(false);
    expect(cleanSentence('I like the idea .', 'en').complete).toBe(true);
  });

  it('uses the fillers of the language: catches German "er" taken for a hesitation', () => {
    expect(clean('Äh, er kommt morgen.', 'de')).toBe('Er kommt morgen.');
    expect(clean('음, 오늘 회의를 시작합니다.', 'ko')).toBe('오늘 회의를 시작합니다.');
    expect(clean('えーと、今日は会議です。', 'ja')).toBe('今日は会議です。');
  });

  it('drops characters that turn text around: catches a bidi override in a summary', () => {
    expect(clean('Pay \u202e100\u202c\u0000 euros now .')).toBe('Pay 100 euros now.');
  });
});

describe('cleaning of twelve real meetings', () => {
  const fixture = path.join(import.meta.dirname, '../../../fixtures/qmsum/val-12.jsonl');
  const pairs = parseMeetings(readFileSync(fixture, 'utf8')).flatMap(({ segments }) =>
    [...sentencesOf(segments, 'en')].map(({ text, parts }) => {
      const said = parts.map(({ segment, from, to }) => segments[segment]!.text.slice(from, to));
      return { raw: said.join(' ').replace(/\s+(n['’]t)\b/gu, '$1'), text };
    }),
  );
  const NUMBERS =
    /\d+(?:[.,]\d+)*|\b(?:two|three|four|five|six|ten|twelve|twenty|fifty|hundred|percent)\b/giu;

  it.each([
    ['negation', NEGATION],
    ['question mark', /\?/u],
    ['doubt', /\b(?:maybe|perhaps|probably|might|not sure|unless|almost|nearly)\b/iu],
  ])('no sentence loses its %s', (_, sign) => {
    expect(pairs.length).toBeGreaterThan(5000);
    expect(pairs.filter(({ raw, text }) => sign.test(raw) && !sign.test(text))).toEqual([]);
  });

  it('no sentence loses or gains a number or a word', () => {
    const setOf = (text: string) => new Set(text.toLowerCase().match(NUMBERS) ?? []);
    const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const changed = pairs.filter(({ raw, text }) => {
      const kept = setOf(text);
      const said = new Set(wordsOf(raw.replace(/_/gu, '')));
      return (
        [...setOf(raw)].some((number) => !kept.has(number)) ||
        wordsOf(text).some((word) => !said.has(word))
      );
    });
    expect(changed).toEqual([]);
  });
});
