import { expect, it } from 'vitest';
import { program } from '../../helpers/child';
import { LARGEST, startHub, tinyOffer } from '../../helpers/hub';
import { failureOf, openShelf } from '../../helpers/weights';

it('goes on after the process was killed in the middle, however often, and is never half installed', async () => {
  const start = program('downloader');
  const hub = await startHub();
  const piece = 60_000;
  // A little more at each visit, and then nothing: the process waits, and dies.
  hub.fault = (request, response, { path: at, file }) => {
    if (at !== `/lfs/${LARGEST}`) return false;
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(from === 0 ? 200 : 206, {
      ETag: hub.etag(LARGEST),
      'Content-Length': file!.length - from,
      ...(from === 0
        ? {}
        : { 'Content-Range': `bytes ${from}-${file!.length - 1}/${file!.length}` }),
    });
    response.write(file!.subarray(from, from + piece));
    return true;
  };
  const shelf = openShelf(hub, {});
  for (let round = 1; round <= 3; round++) {
    const child = start(hub.base, shelf.folder, JSON.stringify(tinyOffer));
    await expect
      .poll(() => shelf.left()['model.onnx_data.part'], { timeout: 10_000 })
      .toBe(round * piece);
    // The lock of a living process holds; that of a dead one does not.
    if (round === 1) expect(await failureOf(shelf.fetch())).toMatchObject({ code: 'busy' });
    child.process.kill('SIGKILL');
    await child.exited;
    expect(shelf.installed()).toEqual([]);
  }
  hub.fault = null;
  await shelf.fetch();
  expect(shelf.installed()).toEqual(['tiny-decoder']);
  expect(hub.asked.at(-1)!.headers.range).toBe(`bytes=${3 * piece}-`);
});
