/** Silence with the real weights, on the dev chats that the classifiers did not learn from. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Inference } from '../../../../main/core/ports';
import { dangerOf, type Embed } from '../../../../main/core/replies/danger/judge';
import { parseSensitive } from '../../../../main/core/replies/evaluation/chats';
import { never, turnsOf } from '../../../helpers/conversation';
import { bundleInto, forkedInference, furnish } from '../../../helpers/models';

const home = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
let inference: Inference;
let embed: Embed;
beforeAll(() => {
  inference = forkedInference(bundleInto(furnish(home), 'worker'));
  embed = (texts) => inference.embedding.embed(texts, never);
});
afterAll(async () => {
  await inference.close();
  rmSync(home, { recursive: true });
});

it.each(['en', 'ko'])('keeps silent where a person is needed, in %s', async (language) => {
  const file = `test/fixtures/replies/suppress.${language}.jsonl`;
  const chats = parseSensitive(readFileSync(file, 'utf8')).filter(({ split }) => split === 'dev');
  const share = async (suppress: boolean) => {
    const of = chats.filter((chat) => chat.suppress === suppress);
    const found = await Promise.all(of.map(({ turns }) => dangerOf({ turns, language }, embed)));
    return found.filter((reason) => reason !== null).length / of.length;
  };
  expect(await share(true)).toBeGreaterThanOrEqual(0.75);
  expect(await share(false)).toBeLessThanOrEqual(0.05);
});

it.each([
  ['en', 'my grandad passed away last night, the funeral is on Friday', 'grief'],
  ['ko', '할머니 어젯밤에 돌아가셨어 장례식은 모레야', 'grief'],
  ['en', 'someone broke in and he has a knife, I am hiding in the bathroom', 'violence'],
  ['ko', '전 남자친구가 칼 들고 문 앞에 와 있어 죽이겠대', 'violence'],
])('tells the kind, in %s: %s', async (language, text, kind) => {
  const turns = turnsOf('Me: hey', `Ana: ${text}`);
  expect(await dangerOf({ turns, language }, embed)).toBe(kind);
});

it('lets a phrase go that is harmless in its company, which phrases alone would not', async () => {
  const turns = turnsOf('상원: 부장님 벌써 집에 돌아가셨대 회의는 내일 하자');
  expect(await dangerOf({ turns, language: 'ko' }, embed)).toBeNull();
});

it('goes by phrases where the embedding model cannot help', async () => {
  const turns = turnsOf('Ana: my husband hit me again last night');
  expect(await dangerOf({ turns, language: 'en' }, async () => null)).toBe('violence');
  expect(await dangerOf({ turns, language: 'de' }, embed)).toBe('violence');
});
