import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished, test } from 'vitest';
import { serve } from '../../../../main/hosts/http/entry';
import { makeReadOnly, smallDisk } from '../../../helpers/disk';
import { openLibrary, temporaryFolder } from '../../../helpers/library';
import { rawRequest } from '../../../helpers/raw-http';

/** Serves an empty library until the test ends; what it says is gathered. */
function start(json: boolean, libraryFolder = temporaryFolder()) {
  const said = { print: [] as string[], note: [] as string[] };
  const controller = new AbortController();
  const ended = serve({
    libraryFolder,
    modelsFolder: 'models',
    version: '0.0.0-test',
    port: 0,
    open: false,
    json,
    print: (line) => void said.print.push(line),
    note: (line) => void said.note.push(line),
    signal: controller.signal,
  });
  onTestFinished(async () => {
    controller.abort();
    await ended;
  });
  return said;
}

async function first(lines: string[]): Promise<string> {
  while (lines[0] === undefined) await delay(10);
  return lines[0];
}

it('with --json prints one document with a link that opens, and nothing else', async () => {
  const said = start(true);
  const { link, port } = JSON.parse(await first(said.print)) as { link: string; port: number };
  expect(new URL(link).port).toBe(String(port));
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(303);
  expect(said).toEqual({ print: [expect.any(String)], note: [] });
});

it('says nothing when a caller hangs up while it sends (would catch a fault that is none)', async () => {
  const said = start(true);
  const { link, port } = JSON.parse(await first(said.print)) as { link: string; port: number };
  const opened = await fetch(link, { redirect: 'manual' });
  const headers = [
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    `Cookie: ${(opened.headers.get('set-cookie') ?? '').split(';')[0]}`,
    'Content-Type: application/json',
    'Content-Length: 100',
  ];
  const socket = connect(port, '127.0.0.1');
  socket.write(rawRequest('POST /session', headers, '{"co'));
  await delay(100);
  socket.destroy();
  await delay(100);
  expect(said.note).toEqual([]);
});

test('says of a library that can only be read that it is so', async () => {
  const disk = smallDisk(64);
  if (disk === null) return test.skip('this user may not mount a disk');
  (await openLibrary(disk)).close();
  makeReadOnly(disk);
  const said = start(true, disk);
  await first(said.print);
  expect(said.note).toEqual([
    `The library in ${disk} can only be read: its disk is read-only. Make the disk writable, then start Nanodesk anew; a backup can be made as it is.`,
  ]);
});
