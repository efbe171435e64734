import { describe, expect, it } from 'vitest';
import type {
  Recording,
  Segment,
  ShownParts,
  Summary,
  Transcript,
  TranscriptFormat,
} from '../../../../main/contract';
import { formatRecording, formatTranscript, parseTranscript } from '../../../../main/core/formats';

const segments: Segment[] = [
  { id: 0, start: 0, end: 1.25, text: 'Hello, everyone.', speaker: 'Anna Bell' },
  {
    id: 1,
    start: 1.5,
    end: 4,
    text: 'a < b & c > d, <b>not bold</b>, &lt; --> &amp; {\\an8}',
    speaker: 'Ben',
  },
  {
    id: 2,
    start: 4,
    end: 9.999,
    text: 'This sentence is so long that a television would have to show it on two lines or even three.',
    speaker: 'Anna Bell',
  },
  {
    id: 3,
    start: 3600,
    end: 3601,
    text: '오늘 회의에서는 내년 예산과 새로운 일정, 그리고 담당자를 정하려고 합니다. 모두 준비되셨나요?',
    speaker: '민수',
  },
  {
    id: 4,
    start: 3602,
    end: 3605,
    text: '今日の会議では来年の予算と新しい日程、それから担当者を決めたいと思います。 準備はいいですか？はい。',
    speaker: 'アンナ',
  },
  {
    id: 5,
    start: 3606,
    end: 3607,
    text: 'مرحبا بكم في الاجتماع الأسبوعي، سنبدأ الآن بالميزانية الجديدة.',
    speaker: 'ليلى',
  },
];
const transcript: Transcript = {
  id: 'abcd',
  recording: 'rrrr',
  version: 1,
  createdAt: 0,
  language: 'en',
  duration: 3607,
  model: 'm',
  through: 3607,
  complete: true,
  timed: true,
  speech: [],
  segments,
};
const untimed = {
  ...transcript,
  timed: false,
  segments: segments.map((s) => ({ ...s, start: 0, end: 0 })),
};

describe('formatTranscript()', () => {
  it.each(['srt', 'vtt', 'json'] as const)('%s comes back exactly as it was', (format) => {
    const text = formatTranscript(transcript, format);
    expect(parseTranscript(`a.${format}`, text).segments).toEqual(segments);
  });

  it('comes back without speakers too', () => {
    const plain = segments.map(({ speaker: _speaker, ...rest }) => rest);
    for (const format of ['srt', 'vtt'] as const) {
      const text = formatTranscript({ ...transcript, segments: plain }, format);
      expect(parseTranscript(`a.${format}`, text).segments).toEqual(plain);
    }
  });

  it('keeps lines of subtitles within 42 columns', () => {
    const lines = formatTranscript({ ...transcript, segments: [segments[2]!] }, 'vtt').split('\n');
    expect(
      Math.max(...lines.map((line) => line.replace(/^<v[^>]*>/, '').length)),
    ).toBeLessThanOrEqual(42);
    expect(lines.filter((line) => line.includes(' ')).length).toBeGreaterThan(2);
  });

  it('never lets what was said look like a time line', () => {
    const nasty = [{ id: 0, start: 1, end: 2, text: '00:00:05,000 --> 00:00:06,000' }];
    for (const format of ['srt', 'vtt'] as const) {
      const text = formatTranscript({ ...transcript, segments: nasty }, format);
      expect(parseTranscript(`a.${format}`, text).segments).toEqual(nasty);
    }
  });

  it('txt comes back with the same turns, with and without times', () => {
    const turn = ({ speaker, text }: Segment) => [speaker, text];
    for (const source of [transcript, untimed]) {
      const again = parseTranscript('a.txt', formatTranscript(source, 'txt'));
      expect(again.segments.map(turn)).toEqual(segments.map(turn));
      expect(again.timed).toBe(source.timed);
    }
  });

  it('marks what the recogniser doubted, in every format, and reads the mark back', () => {
    const doubt = 'low-confidence' as const;
    const doubted = segments.map((segment) => (segment.id === 1 ? { ...segment, doubt } : segment));
    for (const format of ['txt', 'srt', 'vtt', 'md'] as const) {
      const text = formatTranscript({ ...transcript, segments: doubted }, format);
      expect(text.match(/\[\?\]/g)).toHaveLength(1);
    }
    for (const format of ['txt', 'srt', 'vtt', 'json'] as const) {
      const text = formatTranscript({ ...transcript, segments: doubted }, format);
      const again = parseTranscript(`a.${format}`, text).segments;
      expect(again.map(({ text: said, doubt: why }) => [said, why])).toEqual(
        doubted.map((segment) => [segment.text, 'doubt' in segment ? segment.doubt : undefined]),
      );
    }
  });

  it('refuses subtitles where there are no times', () => {
    expect(() => formatTranscript(untimed, 'srt')).toThrow(/no times/);
  });
});

describe('formatRecording()', () => {
  const recording: Recording = {
    id: 'rrrr',
    title: 'Budget *2027*',
    kind: 'audio',
    createdAt: Date.UTC(2026, 10, 24),
    duration: 3607,
    language: 'en',
    audio: null,
    status: 'ready',
    preview: '',
    favourite: false,
    tags: [],
  };
  const ALL: ShownParts = { times: true, speakers: true, sources: true };
  const whole = (summaries: Summary[], format: TranscriptFormat, shown: Partial<ShownParts> = {}) =>
    formatRecording({ recording, transcript, summaries }, format, { ...ALL, ...shown });
  const summary = (type: Summary['type'], text: string): Summary => ({
    id: 'ssss',
    recording: 'rrrr',
    transcript: 'abcd',
    createdAt: 0,
    promptVersion: '1',
    params: {},
    type,
    length: 'medium',
    language: 'en',
    text,
    coverage: { covered: 6, total: 6, parts: [] },
    removed: [],
    notes: [],
    model: 'm',
    method: 'extract',
    timings: { firstMs: 1, totalMs: 2 },
    points: [
      {
        text,
        sources: [{ segment: 0, start: 62, end: 65, quote: 'x' }],
        method: 'extract',
        owner: 'Ben',
      },
    ],
  });

  it('md has the title, the newest summary of each type with times, and the transcript', () => {
    const summaries = [
      summary('actions', 'new'),
      summary('tldr', 'short'),
      summary('actions', 'earlier'),
    ];
    const page = whole(summaries, 'md');
    expect(page).toContain('# Budget \\*2027\\*');
    expect(page).toContain('- [ ] new — Ben (01:02)');
    expect(page).not.toContain('earlier');
    expect(page).toContain('**[00:00:00] Anna Bell:** Hello, everyone.');
    expect(page).toContain('\\<b\\>');
  });

  it('md is read again without its summaries, which nobody spoke', () => {
    const page = whole([summary('tldr', 'short')], 'md');
    const again = parseTranscript('a.md', page).segments;
    expect(again).toHaveLength(transcript.segments.length);
    expect(again[0]).toMatchObject({ start: transcript.segments[0]!.start });
    const spoken = ({ speaker, text }: Segment) => [speaker, text];
    expect(again.map(spoken)).toEqual(transcript.segments.map(spoken));
  });

  it('calls itself and what it named in Korean where Korean is spoken, but in data', () => {
    const said: Segment[] = [
      { id: 0, start: 0, end: 2, text: '안녕하세요.', speaker: 'You' },
      { id: 1, start: 2, end: 4, text: '네, 보낼게요.', speaker: 'Others' },
      { id: 2, start: 4, end: 6, text: '누구세요?', speaker: 'Speaker 3' },
      { id: 3, start: 6, end: 8, text: '저예요.', speaker: '민수' },
    ];
    const korean = { ...transcript, segments: said, language: 'ko' };
    const actions = summary('actions', '보낼게요.');
    const owned = { ...actions, points: [{ ...actions.points[0]!, owner: 'unassigned' }] };
    const none = { ...summary('decisions', ''), points: [] };
    const of = { recording, transcript: korean, summaries: [owned, none] };
    const page = formatRecording(of, 'md', ALL);
    expect(page).toContain('## 할 일\n\n- [ ] 보낼게요. — 담당 미정');
    expect(page).toContain('## 결정\n\n결정을 찾지 못했습니다.');
    expect(page).toContain('## 대본');
    for (const format of ['txt', 'md', 'srt', 'vtt'] as const)
      for (const name of ['나', '상대방', '화자 3', '민수'])
        expect(formatRecording(of, format, ALL)).toContain(name);
    const again = parseTranscript('a.md', page).segments;
    expect(again.map(({ text }) => text)).toEqual(said.map(({ text }) => text));
    expect(JSON.parse(formatRecording(of, 'json', ALL)).transcript.segments[0].speaker).toBe('You');
    expect(formatTranscript(korean, 'srt')).toContain('상대방');
  });

  const chapters = (): Summary => {
    const whole = summary('chapters', 'It began.');
    const point = { ...whole.points[0]!, title: 'Budget --> *2027*', start: 62, end: 3607 };
    return { ...whole, points: [point] };
  };

  it('vtt notes chapters, which are read as nothing that was said', () => {
    const page = whole([chapters()], 'vtt');
    expect(page).toContain('NOTE Chapters\n00:01:02.000 Budget --&gt; *2027*\n');
    expect(parseTranscript('a.vtt', page).segments).toEqual(segments);
    expect(whole([], 'vtt')).not.toContain('NOTE');
  });

  it('md lists chapters with their times, and figures before what they are about', () => {
    const figures = summary('figures', 'It costs 5 euros.');
    figures.points[0]!.figures = ['5 euros'];
    const page = whole([chapters(), figures], 'md');
    expect(page).toContain('- **01:02 Budget --\\> \\*2027\\*** — It began.');
    expect(page).toContain('- **5 euros** — It costs 5 euros.');
  });

  it('md says what was not found in a section, and where nothing was looked for it says that', () => {
    const part = { heading: 'Agreed', type: 'decisions', length: 'short', notes: [] } as const;
    const template = (notes: Summary['notes']): Summary => ({
      ...{ ...summary('tldr', ''), type: 'template', template: 'Weekly', points: [] },
      sections: [{ ...part, notes }],
    });
    const page = (notes: Summary['notes']) => whole([template(notes)], 'md');
    expect(page([])).toContain('### Agreed\n\nNo decisions were found.\n');
    expect(page(['not-looked-for'])).toContain(
      '### Agreed\n\nThis cannot be found in this language yet.\n',
    );
  });

  it('leaves out what is not to be shown, and nothing else', () => {
    const summaries = [summary('actions', 'new')];
    const page = whole(summaries, 'md', { times: false, speakers: false });
    expect(page).toContain('\n\nHello, everyone.\n\n');
    expect(page).toContain('- [ ] new\n');
    expect(page).not.toMatch(/Anna|Ben|00:00:|01:02/);
    expect(whole(summaries, 'md', { sources: false })).toContain('- [ ] new — Ben\n');
    expect(whole(summaries, 'txt', { speakers: false })).toContain('[00:00:00] Hello, everyone.');
    expect(whole(summaries, 'txt', { times: false })).toContain('Anna Bell: Hello, everyone.');
    const subtitles = whole(summaries, 'srt', { times: false, speakers: false });
    expect(subtitles).toContain('00:00:00,000 --> 00:00:01,250\nHello, everyone.');
  });

  it('leaves no name and no time in the data where neither is to be shown', () => {
    const hidden = { times: false, speakers: false, sources: false };
    const attributed = { ...summary('actions', 'new'), text: '- Anna Bell: new\n- Ben: old' };
    const data = JSON.parse(whole([attributed], 'json', hidden));
    expect(JSON.stringify(data)).not.toMatch(/Anna|Ben|민수|3600|"quote"/);
    expect(data.transcript).toMatchObject({ timed: false });
  });

  it('json holds everything', () => {
    const document = JSON.parse(whole([summary('tldr', 't')], 'json'));
    expect(Object.keys(document)).toEqual(['recording', 'transcript', 'summaries']);
  });
});
