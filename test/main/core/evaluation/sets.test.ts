import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMeetings } from '../../../../main/core/evaluation/sets';
import { countWords } from '../../../../main/core/words';

const read = (name: string) =>
  readFileSync(new URL(`../../../fixtures/${name}.jsonl`, import.meta.url), 'utf8');

describe('parseMeetings()', () => {
  it('takes the answers of QMSum for what tells the whole, and any title of a topic for a headline', () => {
    const meetings = parseMeetings(read('qmsum/val-12'));
    expect(meetings).toHaveLength(12);
    const { language, references, segments } = meetings[1]!;
    expect(language).toBe('en');
    expect(segments[0]).toMatchObject({ id: 0, speaker: 'Project Manager' });
    expect(references.tldr[0]).toMatch(/^Project Manager introduced the overall plan/);
    expect(references['key-points']).toEqual(references.tldr);
    expect(references.headline).toContain('Sharing experiences with remote controls');
    expect(references.actions).toEqual([]);
    expect(meetings[1]!.borders).toEqual([103, 132]);
    expect(meetings[2]!.borders[0]).toBe(5);
  });

  it.each(['en', 'ko'])('finds every kind of reference in our own set: %s', (language) => {
    const meetings = parseMeetings(read(`own/meetings.${language}`));
    expect(meetings.map((one) => one.language)).toEqual(Array(7).fill(language));
    expect(new Set(meetings.map(({ name }) => name)).size).toBe(7);
    for (const { references, segments } of meetings) {
      expect(countWords(segments.map(({ text }) => text).join(' '))).toBeGreaterThan(170);
      for (const kind of ['tldr', 'key-points', 'teaser', 'headline'] as const)
        expect(references[kind][0], kind).toMatch(/\S/);
    }
    expect(meetings.filter(({ references }) => references.actions.length > 0)).toHaveLength(6);
  });

  it.each([
    ['no JSON', '{', 'Line 2 is not a meeting of QMSum or of our set: it is not JSON.'],
    ['a list', '[]', 'turns, or what people wrote about them, are missing.'],
    ['no turns', '{"general_query_list":[]}', 'turns, or what people wrote'],
  ])('names the line that is %s', (_, line, message) => {
    const good = '{"meeting_transcripts":[],"general_query_list":[]}';
    expect(() => parseMeetings(`${good}\n${line}\n`)).toThrow(message);
  });
});
