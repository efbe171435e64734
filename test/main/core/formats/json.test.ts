import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../../../main/core/formats';
import { faultOf } from '../../../helpers/transcripts';

describe('JSON', () => {
  it.each([
    [
      'ours',
      {
        language: 'ko',
        segments: [
          {
            id: 0,
            start: 1,
            end: 2,
            text: '네',
            speaker: 'A',
            words: [{ text: '네', start: 1, end: 2 }],
          },
        ],
      },
      'ko',
    ],
    [
      'our export',
      {
        recording: { title: 'T', language: 'ko' },
        transcript: { language: 'ko', segments: [{ start: 1, end: 2, text: '네', speaker: 'A' }] },
      },
      'ko',
    ],
    [
      'whisper.cpp',
      {
        result: { language: 'ko' },
        transcription: [{ offsets: { from: 1000, to: 2000 }, text: ' 네', speaker: 'A' }],
      },
      'ko',
    ],
    ['transformers.js', { chunks: [{ timestamp: [1, 2], text: ' 네', speaker: 'A' }] }, undefined],
    ['a bare list', [{ start: 1, end: 2, text: '네', speaker: 'A' }], undefined],
  ])('%s', (_name, document, language) => {
    const parsed = parseTranscript('a.json', JSON.stringify(document));
    expect(parsed.segments[0]).toMatchObject({ id: 0, start: 1, end: 2, text: '네', speaker: 'A' });
    expect(parsed.language).toBe(language);
  });

  it('reads QMSum turns, which have no times', () => {
    const meeting = { meeting_transcripts: [{ speaker: 'Chair', content: 'Order.' }] };
    expect(parseTranscript('a.json', JSON.stringify(meeting))).toMatchObject({
      timed: false,
      segments: [{ start: 0, end: 0, speaker: 'Chair', text: 'Order.' }],
    });
  });

  it('names the line where the document breaks off, and the segment without text', () => {
    expect(faultOf('a.json', '{\n"segments": [\n{"text": }\n]}').message).toMatch(
      /a\.json, line 3/,
    );
    expect(faultOf('a.json', '{"segments":[{"text":"a"},{"start":1}]}').message).toMatch(
      /segment 2/,
    );
    expect(faultOf('a.json', '{"name":"x"}').message).toMatch(/no list of segments/);
  });
});
