import { expect, it } from 'vitest';
import { openApp } from '../../../helpers/app';
import { whatsApp, whatsAppZip } from '../../../helpers/chats';
import { temporaryFolder, writeFile } from '../../../helpers/library';

it('tells how far it is, and never goes back', async () => {
  const app = await openApp();
  const told: [number, string][] = [];
  const progress = (done: number, _left: number | null, step: string) => told.push([done, step]);
  const many = whatsApp(
    ...Array.from({ length: 2000 }, (_, i): [string, string] => ['Anna', `${i}`]),
  );
  const path = writeFile(
    temporaryFolder(),
    'a.zip',
    whatsAppZip(many, { '00000002-PHOTO-2025-11-20-09-01-00.jpg': 'x' }),
  );
  const result = await app.dispatch('chats.importPath', { path }, { local: true, progress });
  expect(result.ok).toBe(true);
  const shares = told.map(([done]) => done);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.filter((done) => done > 0 && done < 0.9).length).toBeGreaterThan(1);
  expect([shares[0], told.every(([, step]) => step === 'import')]).toEqual([0, true]);
  expect(shares.at(-1)).toBeGreaterThan(0.9);
});
