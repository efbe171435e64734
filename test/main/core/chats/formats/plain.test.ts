import { describe, expect, it } from 'vitest';
import { looksLikeChat } from '../../../../../main/core/chats/formats';
import { lines, readOne } from '../../../../helpers/exports';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('KakaoTalk', () => {
  const computer = `\ufeff김민수 님과 카카오톡 대화
저장한 날짜 : 2024-03-06 10:00:00

--------------- 2024년 3월 5일 화요일 ---------------
[김민수] [오후 3:07] 안녕
[나] [오전 12:10] 두 줄
둘째 줄
--------------- 2024년 3월 6일 수요일 ---------------
[김민수] [오전 9:00] 사진
[김민수] [오전 9:01] 삭제된 메시지입니다.
[나] [오전 9:02] [약속] [내일] 보자
이영희님이 들어왔습니다.`;

  it('of a computer', async () => {
    const read = await readOne('KakaoTalk_20240306.txt', computer.replaceAll('\n', '\r\n'));
    expect(read.chat).toEqual({ app: 'text', key: null, title: '김민수', me: null });
    expect(lines(read).slice(0, 5)).toEqual([
      '2024-03-05 15:07 | 김민수 | 안녕',
      '2024-03-05 00:10 | 나 | 두 줄\n둘째 줄',
      '2024-03-06 09:00 | 김민수 | 사진 | media:image:',
      '2024-03-06 09:01 | 김민수 |  | deleted',
      '2024-03-06 09:02 | 나 | [약속] [내일] 보자\n이영희님이 들어왔습니다.',
    ]);
    expect(looksLikeChat('a.txt', bytes(computer))).toBe('text');
  });

  it('of a computer, in English', async () => {
    const text =
      'KakaoTalk Chats with Ana\nDate Saved : 2024-03-06 10:00:00\n\n--------------- Tuesday, March 5, 2024 ---------------\n[Ana] [3:07 PM] hi\n[Ben] [12:00 AM] ho';
    const read = await readOne('a.txt', text);
    expect(read.chat.title).toBe('Ana');
    expect(lines(read)).toEqual(['2024-03-05 15:07 | Ana | hi', '2024-03-05 00:00 | Ben | ho']);
  });

  it('of a phone', async () => {
    const text = `모임 3 카카오톡 대화
저장한 날짜 : 2024년 3월 6일 오전 10:00

2024년 3월 5일 오후 3:07
2024년 3월 5일 오후 3:07, 김민수 : 이거 봐 : 좋다
둘째 줄
2024년 3월 5일 오후 3:08, 이영희님이 들어왔습니다.
2024년 3월 5일 오후 12:09, 나 : ㅋㅋ`;
    const read = await readOne('a.txt', text);
    expect(lines(read)).toEqual([
      '2024-03-05 15:07 | 김민수 | 이거 봐 : 좋다\n둘째 줄',
      '2024-03-05 15:08 |  | 이영희님이 들어왔습니다. | system',
      '2024-03-05 12:09 | 나 | ㅋㅋ',
    ]);
    expect(
      lines(await readOne('a.txt', '2024년 3월 5일 화요일\n2024. 3. 5. 오후 3:07, 김민수 : 안녕')),
    ).toEqual(['2024-03-05 15:07 | 김민수 | 안녕']);
  });
});

describe('plain text', () => {
  it('Name: text', async () => {
    const text =
      '\ufeffAna: hi\nBen: see https://a.org: it is good\n\nand more\nNote: bring milk\nhttps://b.org\nAna: 10:30?\n';
    const read = await readOne('lunch.txt', text);
    expect(read.chat).toEqual({ app: 'text', key: null, title: 'lunch', me: null });
    expect(lines(read)).toEqual([
      ' | Ana | hi',
      ' | Ben | see https://a.org: it is good\n\nand more\nNote: bring milk\nhttps://b.org',
      ' | Ana | 10:30?',
    ]);
    expect(looksLikeChat('lunch.txt', bytes(text))).toBeNull();
  });

  it('in Korean, in bold and as a list', async () => {
    expect(lines(await readOne('a.txt', '엄마: 어디야?\n나 : 집'))).toEqual([
      ' | 엄마 | 어디야?',
      ' | 나 | 집',
    ]);
    expect(lines(await readOne('a.md', '**Ana:** hi\n- Ben: ho'))).toEqual([
      ' | Ana | hi',
      ' | Ben | ho',
    ]);
  });

  it('pasted, without a file name', async () => {
    expect(lines(await readOne('Pasted text', 'Ana: hi\nBen: ho'))).toEqual([
      ' | Ana | hi',
      ' | Ben | ho',
    ]);
  });

  it('copied out of Discord', async () => {
    const text = 'Ana — 03/25/2024 3:07 PM\nhi: you\nall\nBen — Today at 3:08 PM\nho';
    expect(lines(await readOne('paste', text))).toEqual([
      '2024-03-25 15:07 | Ana | hi: you\nall',
      ' | Ben | ho',
    ]);
  });

  it('copied out of Slack', async () => {
    const text = 'Ana Bell  3:07 PM\nhi: you\nBen Cho  3:08 PM\nho\n';
    expect(lines(await readOne('paste', text))).toEqual([
      ' | Ana Bell | hi: you',
      ' | Ben Cho | ho',
    ]);
  });

  it('without names is refused', async () => {
    await expect(readOne('a.txt', 'just words\nand words')).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});
