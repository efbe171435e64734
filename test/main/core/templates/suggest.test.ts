import { describe, expect, it } from 'vitest';
import type { Recording, Transcript } from '../../../../main/contract';
import { suggestForRecording } from '../../../../main/core/templates/suggest';

function suggested(speakers: string[], duration: number | null, words = 1): string {
  const text = 'word '.repeat(words).trim();
  const segments = speakers.map((speaker, id) => ({ id, start: 0, end: 0, text, speaker }));
  const unnamed = segments.length ? segments : [{ id: 0, start: 0, end: 0, text }];
  const recording = { duration } as Recording;
  const transcript = { segments: unnamed, timed: duration !== null } as Transcript;
  return suggestForRecording(recording, transcript, 'en');
}

describe('suggestForRecording()', () => {
  it.each([
    [['Anna', 'Ben', 'Cleo'], 60, 'Meeting'],
    [['Anna', 'Ben', 'Anna'], 3600, '1:1'],
    [['You', 'Others', 'You'], 600, 'Call'],
    [['Anna'], 3600, 'Lecture'],
    [['Anna'], 60, 'Voice memo'],
    [[], 60, 'Voice memo'],
    [[], 3600, 'Meeting'],
  ])('%j for %i seconds: %s', (speakers, duration, name) => {
    expect(suggested(speakers, duration)).toBe(name);
  });

  it('goes by words where lines have no times', () => {
    expect(suggested([], null, 100)).toBe('Voice memo');
    expect(suggested([], null, 5000)).toBe('Meeting');
  });

  it.each([
    ['Where were you born?', 'I was born by the sea, in a small town in the north.', 'Interview'],
    ['Where were you born?', 'And where were you born, if I may ask you that as well?', '1:1'],
    ['I was born by the sea.', 'That must have been a lovely childhood, I should think.', '1:1'],
    [
      '어디에서 태어나셨어요?',
      '바닷가 작은 마을에서 태어나 거기서 자랐고 학교도 다녔어요.',
      'Interview',
    ],
  ])('of two, one asking "%s" and one saying "%s": %s', (asked, answered, name) => {
    const segments = Array.from({ length: 12 }, (_, id) => ({
      ...{ id, start: id, end: id + 1, text: id % 2 ? answered : asked },
      speaker: id % 2 ? 'Ben' : 'Anna',
    }));
    const transcript = { segments, timed: true } as unknown as Transcript;
    expect(suggestForRecording({ duration: 900 } as Recording, transcript, 'en')).toBe(name);
  });
});
