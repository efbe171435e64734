import { describe, expect, it } from 'vitest';
import { decodeText, parseTranscript } from '../../../../main/core/formats';
import { faultOf } from '../../../helpers/transcripts';

const turns = (name: string, text: string) =>
  parseTranscript(name, text).segments.map(({ start, end, speaker, text: said }) => [
    start,
    end,
    speaker,
    said,
  ]);

describe('plain text', () => {
  it('makes a segment of each paragraph and joins hard-wrapped lines', () => {
    const wrapped =
      'The first paragraph goes on over two lines that\nwere broken by an editor.\n\nThe second one.';
    expect(turns('a.txt', wrapped)).toEqual([
      [
        0,
        0,
        undefined,
        'The first paragraph goes on over two lines that were broken by an editor.',
      ],
      [0, 0, undefined, 'The second one.'],
    ]);
    expect(parseTranscript('a.txt', wrapped)).toMatchObject({ timed: false, duration: 0 });
  });

  it('keeps one utterance per line apart', () => {
    expect(turns('a.txt', 'We start.\nIt rains.\nGood night.')).toHaveLength(3);
  });

  it('reads speakers, also Korean and Arabic ones', () => {
    expect(
      turns(
        'a.txt',
        'Anna Bell: Hello there.\n민수: 안녕하세요.\nليلى: مرحبا بكم.\nAnna Bell: Bye.',
      ),
    ).toEqual([
      [0, 0, 'Anna Bell', 'Hello there.'],
      [0, 0, '민수', '안녕하세요.'],
      [0, 0, 'ليلى', 'مرحبا بكم.'],
      [0, 0, 'Anna Bell', 'Bye.'],
    ]);
  });

  it('does not take one colon in a lecture for a speaker', () => {
    const lecture = 'Welcome to the course.\nNote: bring a pen.\nWe begin at once.\nThat is all.';
    expect(turns('a.txt', lecture)[1]).toEqual([0, 0, undefined, 'Note: bring a pen.']);
  });

  it('does not take links and times for speakers', () => {
    const text = 'https://example.org is down.\nhttps://example.com is up.\nAt 10:30 we meet.';
    expect(turns('a.txt', text).every(([, , speaker]) => speaker === undefined)).toBe(true);
    expect(parseTranscript('a.txt', 'Bus leaves at 10:30\nTrain at 9:15').timed).toBe(false);
  });

  it('takes a Markdown heading as the title', () => {
    expect(parseTranscript('a.md', '# Tuesday\n\nWe met.')).toMatchObject({
      title: 'Tuesday',
      segments: [{ id: 0, text: 'We met.' }],
    });
  });
});

describe('a time inside a text', () => {
  const memo = [
    'The board met on Tuesday.',
    'Anna presented the budget.',
    'There was a break.',
    '[10:30] The meeting resumed with the second item.',
    'Nobody objected.',
  ];

  it.each([
    ['paragraphs', '\n\n'],
    ['lines', '\n'],
  ])('makes no timed transcript of a memo in %s, and nothing of it is lost', (_name, between) => {
    const parsed = parseTranscript('memo.txt', memo.join(between));
    expect(parsed.timed).toBe(false);
    expect(parsed.segments.map(({ text }) => text)).toEqual(memo);
  });

  it('at the beginning of a long memo does not either', () => {
    const text = ['[10:30] We met.', ...memo.slice(0, 3)].join('\n\n');
    expect(parseTranscript('memo.txt', text).timed).toBe(false);
  });

  it('has what stands before the first one as a turn of its own', () => {
    const text = 'Weekly meeting\n3 March\n\n[00:04] Anna: Hello.\n\n[00:09] Ben: Hi.\n';
    expect(turns('a.txt', text)).toEqual([
      [0, 4, undefined, 'Weekly meeting 3 March'],
      [4, 9, 'Anna', 'Hello.'],
      [9, 9.8, 'Ben', 'Hi.'],
    ]);
  });

  it('that stands alone on its line holds for many paragraphs', () => {
    const text = '00:00:00\n\nAnna: One.\n\nBen: Two.\n\nAnna: Three.\n\n00:05:00\n\nBen: Four.';
    expect(parseTranscript('meet.txt', text)).toMatchObject({ timed: true });
  });
});

describe('timed text of other programs', () => {
  it.each([
    [
      'brackets',
      '[00:01:02] Anna: Hello.\n[00:01:05] Ben: Hi.\n',
      [
        [62, 65, 'Anna', 'Hello.'],
        [65, 65.8, 'Ben', 'Hi.'],
      ],
    ],
    [
      'Otter',
      'Anna Bell  0:05  \nHello all.\nGood to see you.\n\nSpeaker 2  0:12\nHi.\n',
      [
        [5, 12, 'Anna Bell', 'Hello all. Good to see you.'],
        [12, 12.4, 'Speaker 2', 'Hi.'],
      ],
    ],
    [
      'Zoom',
      '[Anna] 10:02:33\nHello.\n[Ben] 10:02:40\nHi.',
      [
        [0, 7, 'Anna', 'Hello.'],
        [7, 7.4, 'Ben', 'Hi.'],
      ],
    ],
    [
      'Teams',
      '0:0:0.0 --> 0:0:1.320\nAnna Bell\nHello.\n\n0:0:1.400 --> 0:0:3.0\nBen\nHi.',
      [
        [0, 1.32, 'Anna Bell', 'Hello.'],
        [1.4, 3, 'Ben', 'Hi.'],
      ],
    ],
    [
      'Rev',
      'Speaker 1 (00:01):\nHello.\n\nSpeaker 2 (00:04):\nHi.',
      [
        [1, 4, 'Speaker 1', 'Hello.'],
        [4, 4.4, 'Speaker 2', 'Hi.'],
      ],
    ],
    [
      'Whisper',
      '[00:00.000 --> 00:04.000]  Hello.\n[00:04.000 --> 00:05.500]  Hi.',
      [
        [0, 4, undefined, 'Hello.'],
        [4, 5.5, undefined, 'Hi.'],
      ],
    ],
    [
      'bare',
      '00:00:03 Hello.\n00:00:09 Hi.',
      [
        [3, 9, undefined, 'Hello.'],
        [9, 9.4, undefined, 'Hi.'],
      ],
    ],
    [
      'Korean',
      '[00:03] 민수: 시작합시다.\n[00:09] 지영: 네.',
      [
        [3, 9, '민수', '시작합시다.'],
        [9, 9.8, '지영', '네.'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(turns('a.txt', text)).toEqual(expected);
    expect(parseTranscript('a.txt', text).timed).toBe(true);
  });
});

describe('SubRip', () => {
  it('reads cues, markup, entities, missing empty lines and Windows line ends', () => {
    const text =
      '1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Tom &amp; Ann</i> say\r\n5 < 6\r\n2\r\n00:00:03,000 --> 00:00:04,000 X1:10\r\n{\\an8}Bye.\r\n';
    expect(turns('a.srt', text)).toEqual([
      [1, 2.5, undefined, 'Tom & Ann say 5 < 6'],
      [3, 4, undefined, 'Bye.'],
    ]);
  });

  it('names the line of a broken time', () => {
    const error = faultOf(
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nHi\n\n2\n00:00:xx --> 00:01\nHo\n',
    );
    expect(error.code).toBe('bad-input');
    expect(error.message).toMatch(/a\.srt, line 6/);
    expect(error.hint).toBeTruthy();
  });

  it('refuses text that is no subtitle, and binary data', () => {
    expect(faultOf('a.srt', 'Just a letter.\n').message).toMatch(/without a single subtitle/);
    expect(faultOf('a.srt', 'PK\u0003\u0004\u0000\u0000').message).toMatch(/binary/);
  });
});

describe('WebVTT', () => {
  const text = [
    'WEBVTT - Weekly',
    'Language: en-GB',
    '',
    'STYLE',
    '::cue { color: red }',
    '',
    'NOTE',
    'not spoken',
    '',
    'intro',
    '00:01.000 --> 00:02.000 line:0 position:20%',
    '<v.loud Anna Bell>Hello <b>there</b> &lt;all&gt;</v>',
    '<v Ben>Hi &amp; bye',
    '',
    '00:00:03.000 --> 00:00:04.000',
    '- no voice',
  ].join('\n');

  it('reads voices, settings, notes, styles, title and language', () => {
    expect(turns('a.vtt', text)).toEqual([
      [1, 2, 'Anna Bell', 'Hello there <all>'],
      [1, 2, 'Ben', 'Hi & bye'],
      [3, 4, undefined, '- no voice'],
    ]);
    expect(parseTranscript('a.vtt', text)).toMatchObject({
      title: 'Weekly',
      language: 'en',
      duration: 4,
    });
  });

  it('does not say rolling captions twice', () => {
    const rolling =
      'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nwe<00:00:00.500><c> begin</c>\n\n00:00:02.000 --> 00:00:02.010\nwe begin\n\n00:00:02.010 --> 00:00:04.000\nwe begin\nat<00:00:03.000><c> noon</c>\n';
    expect(turns('a.vtt', rolling).map(([, , , said]) => said)).toEqual(['we begin', 'at noon']);
  });

  it('is known by its first line whatever the ending', () => {
    expect(parseTranscript('a.txt', text).timed).toBe(true);
  });
});

describe('empty files and encodings', () => {
  it('says that a file is empty', () => {
    expect(faultOf('a.txt', ' \n').code).toBe('empty');
    expect(faultOf('a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n').code).toBe('empty');
  });

  it('puts letters together that a Mac took apart', () => {
    const text = '민수: 회의를 시작합니다.\n지영: 좋습니다.\n';
    expect(parseTranscript('a.txt', text.normalize('NFD'))).toEqual(parseTranscript('a.txt', text));
  });

  it('decodes UTF-16 and Korean Windows text', () => {
    const eucKr = Uint8Array.from([0xbe, 0xc8, 0xb3, 0xe7, 0xc7, 0xcf, 0xbc, 0xbc, 0xbf, 0xe4]);
    expect(decodeText(eucKr)).toBe('안녕하세요');
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x48, 0xc5]))).toBe('A안');
    expect(decodeText(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]))).toBe('café');
  });
});
