/** Servers that are broken, slow, lie, or mean harm. Nothing is installed, and nothing lies outside the shelf. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Fault, LARGEST, startHub, tinyOffer } from '../../helpers/hub';
import { failureOf, HASTY, openShelf } from '../../helpers/weights';

vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof fs>()) }));
afterEach(() => vi.restoreAllMocks());

const weights = `/lfs/${LARGEST}`;
const head = (response: ServerResponse, length: number | null, status = 200) =>
  response.writeHead(status, {
    ETag: '"x"',
    ...(length === null ? {} : { 'Content-Length': length }),
  });
/** Answers requests for the weights only. */
const forWeights =
  (answer: (...given: Parameters<Fault>) => unknown): Fault =>
  (request, response, at) => {
    if (at.path !== weights) return false;
    answer(request, response, at);
    return true;
  };
/** Sends bytes until the client hangs up. */
const flood = (response: ServerResponse) => {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536)));
  };
  response.on('drain', more);
  more();
};

async function failing(fault: Fault) {
  const hub = await startHub();
  hub.fault = fault;
  const shelf = openShelf(hub);
  const failed = await failureOf(shelf.fetch());
  expect(shelf.installed()).toEqual([]);
  expect(failed.message).not.toContain('\n');
  return { hub, shelf, failed };
}

describe('a file that is not what was announced', () => {
  it('a wrong byte: the hash tells, and the part is gone', async () => {
    const wrong = forWeights((_, response, { file }) => {
      const changed = Buffer.from(file!);
      changed[7]! ^= 1;
      head(response, changed.length).end(changed);
    });
    const { failed, shelf, hub } = await failing(wrong);
    expect(failed).toMatchObject({ code: 'model-corrupt', message: expect.stringMatching(/hash/) });
    expect(Object.keys(shelf.left())).not.toContain('model.onnx_data.part');
    hub.fault = null;
    await shelf.fetch();
    expect(shelf.installed()).toEqual(['tiny-decoder']);
  });

  it("a wrong byte in a small file: git's hash tells", async () => {
    const { failed } = await failing((_, response, { path: at, file }) => {
      if (!at.endsWith('/config.json')) return false;
      head(response, file!.length).end(Buffer.from(file!).fill('{', 3, 4));
      return true;
    });
    expect(failed).toMatchObject({ code: 'model-corrupt' });
  });

  it.each([
    ['longer', 1],
    ['shorter', -1],
  ])('an announced length that is %s', async (_, more) => {
    const { failed } = await failing(
      forWeights((_request, response, { file }) => {
        head(response, file!.length + more);
        response.write(file!.subarray(0, 100));
        setTimeout(() => response.destroy(), 20);
      }),
    );
    expect(failed).toMatchObject({ code: 'network', message: expect.stringMatching(/announced/) });
  });

  it('a stream without an end is cut at the size of the list', async () => {
    const written: number[] = [];
    const { shelf, failed } = await failing(
      forWeights((_, response) => {
        head(response, null);
        flood(response);
        response.socket!.once('close', () => written.push(response.socket?.bytesWritten ?? 0));
      }),
    );
    expect(failed).toMatchObject({ code: 'network', message: expect.stringMatching(/more come/) });
    expect(Math.max(...shelf.received)).toBeLessThan(300_000);
    expect(Object.keys(shelf.left())).not.toContain('model.onnx_data.part');
  });

  it('a list of more than was agreed to: refused before a byte', async () => {
    const hub = await startHub();
    const shelf = openShelf(hub);
    const failed = await failureOf(shelf.fetch({ ...tinyOffer, bytes: 100_000 }));
    expect(failed).toMatchObject({ code: 'unsupported', hint: expect.stringMatching(/Nothing/) });
    expect(hub.asked.some(({ path: at }) => at.includes('/resolve/'))).toBe(false);
  });

  it('a graph that wants its weights from elsewhere, or is none', async () => {
    const hub = await startHub();
    const graph = hub.files.get('onnx/model.onnx')!;
    const changed = Buffer.from(
      graph.toString('latin1').replaceAll('model.onnx_data', '../..//etc/pass'),
      'latin1',
    );
    expect(changed.equals(graph)).toBe(false);
    hub.files.set('onnx/model.onnx', changed);
    const shelf = openShelf(hub);
    expect((await failureOf(shelf.fetch())).message).toMatch(/wants its weights from/);
    hub.files.set('onnx/model.onnx', Buffer.from('<html>'));
    expect((await failureOf(shelf.fetch())).message).toMatch(/cannot be read/);
    expect(shelf.installed()).toEqual([]);
  });
});

describe('a list of files that means harm', () => {
  it.each(['../../../outside', '/etc/passwd', 'onnx/..', 'a\\b', 'C:evil', 'a\0b', 'a//b'])(
    'with the name %j',
    async (name) => {
      const hub = await startHub();
      hub.tree = (entries) => [
        ...entries,
        { type: 'file', path: name, size: 5, oid: '0'.repeat(40) },
      ];
      const shelf = openShelf(hub);
      expect(await failureOf(shelf.fetch())).toMatchObject({ code: 'network' });
      expect(readdirSync(path.dirname(shelf.folder))).toEqual(['models']);
    },
  );

  it.each([
    ['no JSON', '<html>'],
    ['another form', '{"error":"x"}'],
    ['a hash that is none', '[{"type":"file","path":"config.json","size":1,"oid":"x"}]'],
  ])('with %s', async (_, text) => {
    const { failed } = await failing((__, response, { path: at }) => {
      if (!at.includes('/tree/')) return false;
      response.end(text);
      return true;
    });
    expect(failed).toMatchObject({ code: 'network', message: expect.stringMatching(/form/) });
  });

  it('without an end', async () => {
    const { failed } = await failing((_, response, { path: at }) => {
      if (!at.includes('/tree/')) return false;
      flood(response);
      return true;
    });
    expect(failed.message).toMatch(/no end/);
  });
});

describe('a server that does not give it', () => {
  it.each([
    [401, 'forbidden', /everybody/],
    [403, 'forbidden', /everybody/],
    [404, 'not-found', /no such file/],
    [418, 'network', /418/],
    [500, 'network', /500/],
  ])('status %i', async (status, code, message) => {
    const { failed } = await failing(
      forWeights((_, response) => response.writeHead(status).end('<html>')),
    );
    expect(failed).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it.each([
    ['before it answers', () => {}],
    ['in the middle', (response: ServerResponse) => head(response, 212_736).write('x')],
  ])('stalls %s', async (_, begin) => {
    const start = Date.now();
    const { failed } = await failing(forWeights((__, response) => begin(response)));
    expect(failed).toMatchObject({ code: 'network', message: expect.stringMatching(/no answer/) });
    expect(Date.now() - start).toBeLessThan(HASTY.stallMs * 3 + 4000);
  });

  it('is not there at all', async () => {
    const hub = await startHub();
    await hub.close();
    const failed = await failureOf(openShelf(hub).fetch());
    expect(failed).toMatchObject({ code: 'network', message: expect.stringMatching(/REFUSED/) });
  });

  it('redirects in a circle', async () => {
    const { failed } = await failing(
      forWeights((_, response) => response.writeHead(302, { Location: weights }).end()),
    );
    expect(failed.message).toMatch(/without an end/);
  });

  it.each(['http://localhost:9/x', 'https://127.0.0.1:1/x', 'file:///etc/passwd', '//[::1]:2/x'])(
    'redirects to %s',
    async (location) => {
      const { failed, hub } = await failing(
        forWeights((_, response) => response.writeHead(302, { Location: location }).end()),
      );
      expect(failed).toMatchObject({
        code: 'network',
        message: expect.stringMatching(/own hosts/),
      });
      expect(hub.asked.at(-1)!.path).toBe(weights);
    },
  );
});

describe('this computer', () => {
  it('a full disk keeps what was received, and says so', async () => {
    const hub = await startHub();
    const shelf = openShelf(hub);
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
    });
    const { open } = fs;
    const spy = vi.spyOn(fs, 'open').mockImplementation(async (file, ...rest) => {
      const handle = await open(file, ...rest);
      if (!String(file).endsWith('_data.part')) return handle;
      const write = handle.write.bind(handle) as (...given: unknown[]) => Promise<never>;
      let writes = 0;
      const failing = async (...given: unknown[]) => {
        if (++writes > 1) throw full;
        return write(...given);
      };
      return Object.assign(handle, { write: failing });
    });
    const failed = await failureOf(shelf.fetch());
    expect(failed).toMatchObject({
      code: 'storage',
      message: expect.stringMatching(/disk is full/),
    });
    const kept = shelf.left()['model.onnx_data.part']!;
    expect(kept).toBeGreaterThan(0);
    spy.mockRestore();
    await shelf.fetch();
    expect(shelf.installed()).toEqual(['tiny-decoder']);
    expect(hub.asked.at(-1)!.headers.range).toBe(`bytes=${kept}-`);
  });

  it('too little room: said before a byte is fetched', async () => {
    const hub = await startHub();
    vi.spyOn(fs, 'statfs').mockResolvedValue({ bavail: 100, bsize: 4096 } as never);
    const failed = await failureOf(openShelf(hub).fetch());
    expect(failed).toMatchObject({ code: 'storage', hint: expect.stringMatching(/^Free \d+ MB/) });
    expect(hub.asked.some(({ path: at }) => at.includes('/resolve/'))).toBe(false);
  });

  it('a stop ends it within half a second, keeps the part, and the next run goes on', async () => {
    const hub = await startHub();
    hub.fault = forWeights((_, response, { file }) => {
      head(response, file!.length).write(file!.subarray(0, 70_000));
      setTimeout(() => stopping.abort(), 50);
    });
    const stopping = new AbortController();
    const shelf = openShelf(hub, {});
    let stoppedAt = 0;
    stopping.signal.addEventListener('abort', () => {
      stoppedAt = Date.now();
    });
    const failed = await failureOf(shelf.fetch(tinyOffer, stopping.signal));
    expect(Date.now() - stoppedAt).toBeLessThan(500);
    expect(failed.code).toBe('cancelled');
    expect(shelf.left()['model.onnx_data.part']).toBe(70_000);
    hub.fault = null;
    hub.etag = () => '"x"';
    await shelf.fetch();
    expect(hub.asked.at(-1)!.headers.range).toBe('bytes=70000-');
    expect(shelf.installed()).toEqual(['tiny-decoder']);
  });

  it('removing takes the model and what a stopped download left, and nothing else', async () => {
    const hub = await startHub();
    const shelf = openShelf(hub);
    await shelf.fetch();
    mkdirSync(path.join(shelf.folder, 'other'));
    writeFileSync(path.join(shelf.folder, 'other', 'x'), 'x');
    symlinkSync(path.join(shelf.folder, 'other'), path.join(shelf.folder, 'tiny-decoder', 'link'));
    expect(await shelf.remove('tiny-decoder')).toBe(true);
    expect(shelf.installed()).toEqual(['other']);
    expect(existsSync(path.join(shelf.folder, 'other', 'x'))).toBe(true);
    expect(await shelf.remove('tiny-decoder')).toBe(false);
  });
});
