/** In the Korean window what goes wrong is told in Korean: what the code can say is compared with what is translated. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inKorean, KOREAN_ERRORS } from '../../../renderer/i18n/errorWords';
import { sentencesIn } from '../../helpers/sentences';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');
/** Told in a terminal only, in English like the commands. */
const IN_TERMINAL =
  /^main\/(hosts\/cli|hosts\/http\/(entry|server)|core\/.*evaluat|core\/injection)/;

const files = readdirSync(path.join(root, 'main'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('main', file.split(path.sep).join('/')))
  .filter((file) => file.endsWith('.ts'));
const sentences = files.flatMap((file) =>
  sentencesIn(file, readFileSync(path.join(root, file), 'utf8')).map((one) => ({ ...one, file })),
);
const slotsOf = (text: string): string[] => (text.match(/\{\d\}/gu) ?? []).sort();
/** With words of its own to be known by. */
const isSentence = (text: string): boolean => /^[\p{Lu}“{].*\p{L} \p{L}/u.test(text);
/** What SQLite or the system says is put behind in brackets. */
const withoutDetail = (text: string): string => text.replace(/ \(\{1\}\)\.$/u, '');

describe('errors in Korean', () => {
  it('has words for every error that the window can show', () => {
    const missing = sentences.filter(
      ({ file, text, isError }) =>
        isError && isSentence(text) && !IN_TERMINAL.test(file) && !(text in KOREAN_ERRORS),
    );
    expect(missing.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it('has none that the code no longer says', () => {
    const said = new Set(sentences.map(({ text }) => text));
    const isSaid = (english: string) => said.has(english) || said.has(withoutDetail(english));
    expect(Object.keys(KOREAN_ERRORS).filter((english) => !isSaid(english))).toEqual([]);
  });

  it('fills the same slots, and is Korean', () => {
    for (const [english, korean] of Object.entries(KOREAN_ERRORS)) {
      expect([english, slotsOf(korean)]).toEqual([english, slotsOf(english)]);
      expect(korean).toMatch(/[가-힣]/u);
    }
  });

  it('finds each again with its values in place, whichever others are alike', () => {
    for (const [english, korean] of Object.entries(KOREAN_ERRORS)) {
      const filled = (text: string) => text.replace(/\{(\d)\}/gu, '“값 $1/b.”');
      expect(inKorean(filled(english))).toBe(filled(korean));
    }
  });

  it('says the sentence within a sentence, too', () => {
    expect(inKorean('talk.json, line 3: this is not JSON, or it is cut off.')).toBe(
      'talk.json, 3번째 줄: JSON이 아니거나 잘려 있습니다.',
    );
    expect(
      inKorean('Other users of this computer may open /home/anna and library.sqlite in it.'),
    ).toBe(
      '이 컴퓨터의 다른 사용자가 /home/anna과(와) 그 안의 library.sqlite을(를) 열 수 있습니다.',
    );
    expect(inKorean('Run: chmod 700 "/home/anna"')).toBe(
      '다음을 실행하세요: chmod 700 "/home/anna"',
    );
  });

  it('leaves what it does not know as it is', () => {
    for (const told of ['EIO: i/o error, read', 'constructor', ''])
      expect(inKorean(told)).toBe(told);
  });
});
