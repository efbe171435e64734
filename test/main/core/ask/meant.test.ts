import { describe, expect, it } from 'vitest';
import { meantBy } from '../../../../main/core/ask/meant';
import { readQuestion } from '../../../../main/core/ask/question';
import type { Core } from '../../../../main/core/core';
import { importText, openApp, type TestApp } from '../../../helpers/app';
import { addTranscript, openLibrary, temporaryFolder, writeFile } from '../../../helpers/library';

const PLAN = 'We decided to paint the fence green.';

async function importTalk(app: TestApp, friend: string, ...lines: string[]): Promise<string> {
  const path = writeFile(temporaryFolder(), `WhatsApp Chat with ${friend}.txt`, lines.join('\n'));
  return (await app.call('chats.importPath', { path })).chats[0]!.chat.id;
}

const first = async (app: TestApp, question: string, more = {}) =>
  (await app.call('ask.question', { question, ...more })).sources[0];

/** A line of WhatsApp's export, so many days ago at nine. */
function line(daysAgo: number, who: string, text: string): string {
  const at = new Date();
  at.setDate(at.getDate() - daysAgo);
  const [d, m] = [at.getDate(), at.getMonth() + 1].map((one) => String(one).padStart(2, '0'));
  return `${d}/${m}/${at.getFullYear()}, 09:00 - ${who}: ${text}`;
}

describe('a question that names', () => {
  it('a title leads to that recording, though another says the same', async () => {
    const app = await openApp();
    await importText(app, 'Garden.txt', `${PLAN} Paint, paint, and nothing but paint.`);
    const call = await importText(app, 'Call with Mina.txt', PLAN, 'That was all for today.');
    await importText(app, 'Meeting.txt', PLAN);
    const asked = 'What did we decide about the paint in the call with Mina?';
    expect(await first(app, asked)).toMatchObject({ id: call });
  });

  it('a day leads to what was written on it', async () => {
    const app = await openApp();
    const chat = await importTalk(
      app,
      'Anna',
      ...Array.from({ length: 12 }, () => line(9, 'Anna', PLAN)),
      ...Array.from({ length: 12 }, (_, i) => line(5, 'Ben', `nothing to see here ${i}`)),
      line(1, 'Anna', 'We decided to paint it after all'),
    );
    const asked = 'What did we decide to paint yesterday?';
    for (const scope of [{}, { chat }])
      expect((await first(app, asked, scope))?.passage).toContain('after all');
  });
});

it('a day means what was recorded on it, and nothing that is gone', async () => {
  const store = await openLibrary();
  const now = new Date(2026, 10, 26, 12).getTime();
  const made = [1, 2, 9].map((days) => {
    const createdAt = now - days * 86_400_000;
    return addTranscript(store, [PLAN], { createdAt }).recording.id;
  });
  const core = { store, clock: { now: () => now } } as unknown as Core;
  const meant = (text: string) => [...meantBy(core, readQuestion(text)).keys()];
  expect(meant('What was decided yesterday?')).toEqual([made[0]]);
  expect(meant('What was decided this week?')).toEqual([made[0], made[1]]);
  expect(meant('What was decided?')).toEqual([]);
  store.bin.put(made[0]!, now);
  expect(meant('What was decided yesterday?')).toEqual([]);
});
