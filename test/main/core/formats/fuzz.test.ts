import { expect, it } from 'vitest';
import { decodeText, parseTranscript } from '../../../../main/core/formats';
import { fuzz } from '../../../helpers/fuzz';
import { type Seed, seedsIn } from '../../../helpers/spoil';

/** What every transcript that was read must be, whatever the file was. */
async function read({ name, bytes }: Seed): Promise<void> {
  const { segments } = parseTranscript(name, decodeText(bytes));
  let last = 0;
  for (const { start, end, text } of segments) {
    expect(end).toBeGreaterThanOrEqual(start);
    expect(start).toBeGreaterThanOrEqual(last);
    expect(text).not.toMatch(/\p{Cs}/u);
    last = start;
  }
}

it.each([
  ['subtitles and text', /\.(srt|vtt|txt|md)$/],
  ['JSON', /\.json$/],
])(
  'spoilt transcripts of %s are read, or refused in one line',
  async (what, names) => {
    await fuzz(what, seedsIn('fuzz/transcripts', names), read);
  },
  1_200_000,
);
