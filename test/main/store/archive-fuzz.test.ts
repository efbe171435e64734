import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { openArchive } from '../../../main/store/archive';
import { whatsApp, whatsAppZip } from '../../helpers/chats';
import { readAll } from '../../helpers/exports';
import { fuzz } from '../../helpers/fuzz';
import { temporaryFolder } from '../../helpers/library';
import { zipOf } from '../../helpers/zips';

const CHAT = whatsApp(['Anna', '\u200e<attached: 1.jpg>'], ['Ben', 'At the harbour.']);
const MANY = Array.from({ length: 12 }, (_, i) => ({ path: `a/${i}.json`, content: '{"a":1}' }));

const SEEDS = [
  { name: 'chat.zip', bytes: whatsAppZip(CHAT, { '1.jpg': 'picture'.repeat(100) }) },
  { name: 'stored.zip', bytes: zipOf([{ path: 'ä 😀.txt', content: CHAT, deflate: false }]) },
  { name: 'many.zip', bytes: zipOf(MANY) },
];

it('spoilt zips are read, chats and all, or refused in one line', async () => {
  const file = path.join(temporaryFolder(), 'spoilt.zip');
  await fuzz('zips', SEEDS, async ({ bytes }) => {
    writeFileSync(file, bytes);
    const source = await openArchive(file);
    try {
      await readAll(source);
      for (const { open } of source.entries) for await (const _ of open());
    } finally {
      source.close();
    }
  });
}, 1_200_000);
