import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { waveHeader } from '../../../../main/store/wave-header';
import { whatsApp, whatsAppZip } from '../../../helpers/chats';
import { cli } from '../../../helpers/cli';
import { filesBelow, temporaryFolder, writeFile } from '../../../helpers/library';
import { openToOthers } from '../../../helpers/modes';
import { numberedSamples } from '../../../helpers/samples';

const FORMAT = { sampleRate: 8000, channels: 1 };
const SOUND = [waveHeader(FORMAT, 0), numberedSamples(0, 16_000)];
const CHAT = whatsApp(['Anna', '<attached: 1-PHOTO.jpg>'], ['Ben', 'A boat!']);

/** Nothing is kept from others but by the program itself. */
function withoutUmask(): void {
  const before = process.umask(0);
  onTestFinished(() => void process.umask(before));
}

it('whatever is written is for its owner alone: library, backup, restored and moved ones, temporary files', async () => {
  const [base, given] = [temporaryFolder(), temporaryFolder()];
  const temporary = path.join(base, 'tmp');
  mkdirSync(temporary, { mode: 0o700 });
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  withoutUmask();
  const library = path.join(base, 'data', 'nanodesk');
  const run = async (args: string[], stdin: string | Uint8Array = '') => {
    const { status, err } = await cli(args, { library, stdin });
    expect([args[0], status, err]).toEqual([args[0], 0, expect.anything()]);
    expect(openToOthers(base)).toEqual([]);
  };
  await run(['import', writeFile(given, 'talk.txt', 'Anna: The harbour is closed.')]);
  await run(['import', writeFile(given, 'chat.zip', whatsAppZip(CHAT, { '1-PHOTO.jpg': 'JFIF' }))]);
  await run(['record', '--title', 'Standup'], Buffer.concat(SOUND));
  await run(['transcribe', '-'], Buffer.concat([waveHeader(FORMAT, 16_000), SOUND[1]!]));
  await run(['settings', 'set', 'theme', 'dark']);
  await run(['backup', path.join(base, 'copies', 'backup')]);
  await run(['library', 'move', path.join(base, 'moved')]);
  await run(['restore', path.join(base, 'copies', 'backup'), '--replace']);
  await run(['bin', 'empty']);
  expect(filesBelow(base).length).toBeGreaterThan(8);
  expect(filesBelow(temporary)).toEqual([]);
});
