/** Korean from end to end on the command line, with real weights: names as Macs write them, hearing, sums, search, questions, files, replies. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Chat,
  Hit,
  Recording,
  Replies,
  Segment,
  Summary,
  SummaryType,
} from '../../../../main/contract';
import { errorRate } from '../../../../main/core/metrics/error-rate';
import { cli, cliJson } from '../../../helpers/cli';
import { inexact, unsaid } from '../../../helpers/extraction';
import { inProcessInference } from '../../../helpers/inProcessInference';
import { writeFile } from '../../../helpers/library';
import { demoFile } from '../../../helpers/models';

const MEETING = [
  '서연: 오늘은 도서관 이전 일정을 정하려고 모였습니다. 새 건물은 팔월 말에 열립니다.',
  '도윤: 음 책은 모두 사만 권이고요, 옮기는 데 이 주쯤 걸린다고 합니다.',
  '서연: 그럼 팔월 십일에 문을 닫고 이전을 시작하기로 합시다. 예산은 천이백만 원입니다.',
  '지우: 이사 업체는 제가 금요일까지 알아보겠습니다. 두 군데에서 견적을 받을게요.',
  '도윤: 저는 이용자 안내문을 내일까지 써서 보내겠습니다.',
  '서연: 좋아요. 어린이실 책장을 새로 살지는 다음 회의에서 다시 이야기하죠.',
];
/** Ten seconds a line. */
const VTT = MEETING.map((line, i) => {
  const [speaker, said] = line.split(': ');
  return `00:0${i}:00.000 --> 00:0${i}:10.000\n<v ${speaker}>${said}</v>`;
}).reduce((text, cue) => `${text}\n\n${cue}`, 'WEBVTT');
const CHAT = [
  '2026년 11월 20일 오전 9:01, 하늘 : 이번 주 많이 바빠요?',
  '2026년 11월 20일 오전 9:02, 나무 : 아니요, 괜찮아요',
  '2026년 11월 20일 오전 9:05, 하늘 : 그럼 토요일에 같이 점심 먹을래요?',
];

const inference = inProcessInference();
const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
const library = path.join(folder, 'library');
afterAll(async () => {
  await inference.close();
  rmSync(folder, { recursive: true });
});
const run = <T>(...args: string[]) => cliJson<T>(args, { library, inference });

let meeting: string;
let walk: string;
beforeAll(async () => {
  // Macs give names in letters taken apart (NFD).
  const sound = path.join(folder, '산책 녹음.wav'.normalize('NFD'));
  copyFileSync(demoFile('korean-sentence.wav'), sound);
  const text = writeFile(folder, '도서관 회의.vtt'.normalize('NFD'), VTT.normalize('NFD'));
  const { imported } = await run<{ imported: { recording: Recording }[] }>('import', text, sound);
  [meeting, walk] = imported.map(({ recording }) => recording.id) as [string, string];
});

interface Shown {
  recording: Recording;
  transcript: { language: string; segments: Segment[] };
  summaries: Summary[];
}

describe('Korean from end to end', () => {
  it('is heard, told from other languages, and named in whole letters', async () => {
    const heard = await run<Shown>('show', walk);
    const said = heard.transcript.segments.map(({ text }) => text).join(' ');
    expect(heard.recording.title).toBe('산책 녹음');
    expect(heard.transcript.language).toBe('ko');
    expect(
      errorRate(said, '그는 이리저리 피하면서 길 한 옆으로 걸어갔다.', 'ko').rate,
    ).toBeLessThan(0.3);
    const read = await run<Shown>('show', meeting);
    expect(read).toMatchObject({
      recording: { title: '도서관 회의' },
      transcript: { language: 'ko' },
    });
    expect(read.summaries[0]).toMatchObject({ language: 'ko', notes: ['lexical'] });
  });

  it.each<SummaryType>(['tldr', 'key-points', 'headline', 'teaser', 'actions'])(
    'is summed up as %s in its own words, letter for letter',
    async (type) => {
      const { transcript } = await run<Shown>('show', meeting);
      const summary = await run<Summary>('summarize', meeting, '--type', type);
      expect(summary.points.length).toBeGreaterThan(0);
      expect(inexact(summary.points, transcript.segments)).toEqual([]);
      expect(unsaid(summary.points)).toEqual([]);
      for (const { text, sources } of summary.points) {
        expect(sources.length).toBeGreaterThan(0);
        expect(text).toMatch(/\p{Script=Hangul}/u);
      }
    },
  );

  it('names who takes on what by when', async () => {
    const { points } = await run<Summary>('summarize', meeting, '--type', 'actions');
    const taken = points.map(({ owner, due }) => [owner, due]);
    expect(taken).toContainEqual(['지우', '금요일까지']);
    expect(taken).toContainEqual(['도윤', '내일까지']);
  });

  it('is shown in own words, with a note, where it was to be composed', async () => {
    const summary = await run<Summary>(
      'summarize',
      meeting,
      '--type',
      'tldr',
      '--method',
      'compose',
    );
    expect(summary.notes).toContain('not-composed');
    expect(summary.points.every(({ method }) => method !== 'compose')).toBe(true);
  });

  it.each([
    ['a word before its particle', '이전'],
    ['another particle than was said', '예산은'],
    ['a part of a word', '안내'],
    ['letters taken apart', '도서관'.normalize('NFD')],
  ])('is found by %s', async (_, query) => {
    const { hits } = await run<{ hits: Hit[] }>('search', query, '--in', 'recordings');
    expect(hits[0]).toMatchObject({ id: meeting });
  });

  it('answers a question with the passage', async () => {
    const asked = await run<{ found: boolean; sources: { id: string; passage: string }[] }>(
      'ask',
      '도서관 이전 예산은 얼마예요?',
    );
    const first = asked.sources.slice(0, 3).filter(({ id }) => id === meeting);
    expect(first.map(({ passage }) => passage).join('\n')).toContain('예산은 천이백만 원입니다.');
  });

  it('is written in every format, under its name in whole letters, and read again the same', async () => {
    const target = path.join(folder, 'files');
    mkdirSync(target);
    for (const format of ['txt', 'md', 'srt', 'vtt', 'json'])
      expect(
        (
          await cli(['export', meeting, '--format', format, '--out', target], {
            library,
            inference,
          })
        ).status,
      ).toBe(0);
    const names = readdirSync(target).sort();
    expect(names).toEqual(['json', 'md', 'srt', 'txt', 'vtt'].map((end) => `도서관 회의.${end}`));
    for (const name of names) {
      // Subtitles are broken into short lines.
      const text = readFileSync(path.join(target, name), 'utf8').replace(/\s+/gu, ' ');
      expect(text, name).toContain('이사 업체는 제가 금요일까지 알아보겠습니다.');
      expect(text, name).toContain('지우');
    }
    const again = await run<{ imported: { recording: Recording }[] }>(
      'import',
      path.join(target, '도서관 회의.vtt'),
    );
    const { transcript } = await run<Shown>('show', again.imported[0]!.recording.id);
    expect(transcript.segments.map(({ speaker }) => speaker)).toContain('도윤');
  });

  it('gets replies to a chat as phones export it, with three intents', async () => {
    const file = writeFile(folder, 'KakaoTalk_하늘.txt', CHAT.join('\n'));
    const { chats } = await run<{ chats: { chat: Chat }[] }>('import', file);
    const { suggestions } = await run<Replies>('reply', chats[0]!.chat.id, '--me', '나무');
    expect(new Set(suggestions.map(({ intent }) => intent)).size).toBe(3);
    for (const { text } of suggestions) expect(text).toMatch(/\p{Script=Hangul}/u);
  });
});
