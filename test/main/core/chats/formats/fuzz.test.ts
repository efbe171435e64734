import { expect, it } from 'vitest';
import { exportOf, readAll } from '../../../../helpers/exports';
import { fuzz } from '../../../../helpers/fuzz';
import { seedsIn } from '../../../../helpers/spoil';

it('spoilt exports of all messengers are read, or refused in one line', async () => {
  await fuzz('chats', seedsIn('fuzz/chats'), async ({ name, bytes }) => {
    for (const { chat, messages } of await readAll(exportOf({ [name]: bytes }, name, 997))) {
      expect(chat.title).not.toMatch(/\p{Cs}/u);
      for (const { text, at } of messages) {
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(at === null || Number.isSafeInteger(at)).toBe(true);
      }
    }
  });
}, 1_200_000);
