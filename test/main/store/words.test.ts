import { describe, expect, it } from 'vitest';
import { matchExpression } from '../../../main/core/search-text';
import type { Store } from '../../../main/core/store-port';
import { addTranscript, aSummary, openLibrary, removeForGood } from '../../helpers/library';

const found = (store: Store, query: string) => {
  const match = matchExpression(query);
  return match === null ? [] : store.search.words(match, 'segment', 20).map(({ text }) => text);
};

const TEXTS = [
  '다음 분기 예산 회의를 금요일에 합니다',
  '来週の会議で予算を決めます',
  '下周五我们讨论预算问题',
  'コーヒーを飲みながらデータベースの話をした',
  'سنناقش المِيزانيّة يوم الجمعة',
  'Přišla žluťoučká kočka, naïve café résumé',
  'The quarterly budgeting meeting moved to Friday',
  'Das Straßenfest war großartig',
  'เราจะประชุมกันวันศุกร์',
  'ＡＢＣ full width and ﬁne ligatures',
  'Обсудим бюджет в пятницу',
];

describe('words', () => {
  it.each([
    ['a Korean word', '예산', 0],
    ['one Korean syllable inside a longer word', '회', 0],
    ['a Korean word without its particle', '회의', 0],
    ['a Japanese word inside a sentence without spaces', '会議', 1],
    ['one kanji', '予', 1],
    ['katakana inside a compound', 'ベース', 3],
    ['a katakana word with its long vowel', 'コーヒー', 3],
    ['half-width katakana', 'ﾃﾞｰﾀ', 3],
    ['a Chinese word', '预算', 2],
    ['one Chinese character', '预', 2],
    ['Arabic without its vowel signs', 'الميزانية', 4],
    ['Latin without diacritics', 'resume', 5],
    ['Latin with other diacritics than typed', 'zlutoucka', 5],
    ['the beginning of a Latin word', 'budg', 6],
    ['another case', 'FRIDAY', 6],
    ['a Cyrillic prefix', 'бюдж', 10],
    ['Thai inside a sentence without spaces', 'ประชุม', 8],
    ['full-width letters', 'abc', 9],
    ['a ligature', 'fine', 9],
    ['several words in any order', 'friday meeting', 6],
    ['scripts together', '예산 금요일', 0],
  ])('finds %s', async (_name, query, at) => {
    const store = await openLibrary();
    addTranscript(store, TEXTS);
    expect(found(store, query)).toEqual([TEXTS[at]]);
  });

  it.each([
    ['the middle of a Latin word', 'eting'],
    ['characters that do not stand together', '予議'],
    ['a word that is not there', 'invoice'],
    ['a single letter as the beginning of words', 'b'],
  ])('does not find %s', async (_name, query) => {
    const store = await openLibrary();
    addTranscript(store, TEXTS);
    expect(found(store, query)).toEqual([]);
  });

  it.each([
    '"',
    '""',
    '*',
    'a*',
    '(',
    ')',
    'AND',
    'OR NOT',
    'NEAR(a b)',
    'text:budget',
    '^budget',
    '-budget',
    'budget"',
    "budget'; DROP TABLE recordings",
    '{text}:x',
    '\u0000',
    'a\u0000b',
    '+',
    'a + b',
    '😀',
    '…',
    '\uD800',
    'x'.repeat(500),
  ])('takes %j as words, never as syntax', async (query) => {
    const store = await openLibrary();
    addTranscript(store, TEXTS);
    expect(() => found(store, query)).not.toThrow();
    expect(() => store.recordings.list({ query, limit: 5, offset: 0 })).not.toThrow();
  });

  it('follows edits: new words are found, old ones are not', async () => {
    const store = await openLibrary();
    const { transcript } = addTranscript(store, ['The bugdet was agreed', 'Nothing else']);
    store.transcripts.edit(transcript, 0, 'The budget was agreed');
    expect(found(store, 'budget')).toEqual(['The budget was agreed']);
    expect(found(store, 'bugdet')).toEqual([]);
  });

  it('looks at one version only: the old one until the new one is whole', async () => {
    const store = await openLibrary();
    const { recording, transcript } = addTranscript(store, ['An old mistake']);
    const facts = { language: 'en', model: 'test', duration: 5, timed: true };
    const { id } = store.transcripts.begin(recording.id, facts);
    const segments = [{ start: 0, end: 5, text: 'A new wording' }];
    const window = { segments, speech: [], peaks: new Uint8Array(), through: 5 };
    store.transcripts.append(id, { ...window, duration: 5, language: 'en' });
    expect(found(store, 'wording')).toEqual([]);
    expect(found(store, 'mistake')).toHaveLength(1);
    expect(store.transcripts.current(recording.id)?.id).toBe(transcript);
    store.transcripts.finish(id, facts);
    expect(found(store, 'mistake')).toEqual([]);
    expect(found(store, 'wording')).toHaveLength(1);
    expect(store.transcripts.current(recording.id)?.id).toBe(id);
    // An edit of a version that is not searched must not bring it back.
    store.transcripts.edit(transcript, 0, 'An old mistake, corrected');
    expect(found(store, 'corrected')).toEqual([]);
  });

  it('leaves no word of an unfinished version behind when its recording is removed', async () => {
    const store = await openLibrary();
    const { recording } = addTranscript(store, ['An old mistake']);
    const facts = { language: 'en', model: 'test', duration: 5, timed: true };
    const { id } = store.transcripts.begin(recording.id, facts);
    const segments = [{ start: 0, end: 5, text: 'A new wording' }];
    const window = { segments, speech: [], peaks: new Uint8Array(), through: 5 };
    store.transcripts.append(id, { ...window, duration: 5, language: 'en' });
    await removeForGood(store, recording.id);
    expect([found(store, 'mistake'), found(store, 'wording')]).toEqual([[], []]);
    expect((await store.checks()).every(({ ok }) => ok)).toBe(true);
  });

  it('finds titles and summaries, each among its own kind', async () => {
    const store = await openLibrary();
    const { recording, transcript } = addTranscript(store, ['x'], { title: 'Planning 기획' });
    const of = { recording: recording.id, transcript, promptVersion: '1', params: {} };
    store.summaries.add(of, aSummary('Points: hire two people'));
    expect(store.search.words('"기 획"', 'title', 5)).toMatchObject([{ recording: recording.id }]);
    expect(store.search.words('"hire"', 'summary', 5)).toMatchObject([{ recording: recording.id }]);
    store.recordings.retitle(recording.id, 'Budget', 'person');
    expect(store.search.words('"기 획"', 'title', 5)).toEqual([]);
    expect(store.search.words('"budget"', 'title', 5)).toHaveLength(1);
  });

  it('ranks the better match first', async () => {
    const store = await openLibrary();
    addTranscript(store, [
      'A budget is mentioned once in this rather long sentence about something else entirely',
      'Budget, budget, budget',
    ]);
    expect(found(store, 'budget')[0]).toBe('Budget, budget, budget');
  });
});
