import { describe, expect, it } from 'vitest';
import { allowedNext } from '../../../../main/inference/text/timestamp-rules';
import { smallVocabulary } from '../../../helpers/vocabulary';

/** Text is 0..9, 10 the end, 20..40 the timestamps, of which 22 is the last that may come first. */
const vocabulary = smallVocabulary();
const none = { from: 1, to: 0 };

describe('allowedNext()', () => {
  it('begins with a timestamp of the first second', () => {
    expect(allowedNext([], vocabulary)).toEqual({ text: false, end: false, from: 20, to: 22 });
  });

  it('lets text or the end follow an opening timestamp, and no second one', () => {
    expect(allowedNext([20], vocabulary)).toEqual({ text: true, end: true, ...none });
  });

  it('closes a segment later than it opened (would catch segments without length)', () => {
    expect(allowedNext([21, 5], vocabulary)).toEqual({ text: true, end: true, from: 22, to: 40 });
  });

  it('opens the next segment where the last one ended or later, or ends', () => {
    expect(allowedNext([20, 5, 30], vocabulary)).toEqual({
      text: false,
      end: true,
      from: 30,
      to: 40,
    });
  });

  it('goes on with text after a pair', () => {
    expect(allowedNext([20, 5, 30, 30], vocabulary)).toEqual({ text: true, end: true, ...none });
  });
});
