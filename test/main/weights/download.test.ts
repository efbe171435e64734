import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifest } from '../../../main/contract/models';
import { openModels } from '../../../main/inference/catalog';
import { COMMIT, cutAfter, LARGEST, sendFile, startHub } from '../../helpers/hub';
import { failureOf, openShelf } from '../../helpers/weights';

const isWeights = (at: string) => at === `/lfs/${LARGEST}`;

describe('a download', () => {
  it('installs what the hub has, pinned to a commit, every hash written down', async () => {
    const hub = await startHub();
    const shelf = openShelf(hub);
    await shelf.fetch();
    expect(shelf.installed()).toEqual(['tiny-decoder']);
    expect(shelf.left()).toEqual({});
    const file = path.join(shelf.folder, 'tiny-decoder/manifest.json');
    const written = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(written).toMatchObject({ commit: COMMIT, licence: 'CC0-1.0', quantization: 'none' });
    expect(written.files.map((one) => one.path)).toEqual([
      'config.json',
      'tokenizer.json',
      'tokenizer_config.json',
      'generation_config.json',
      'onnx/model.onnx',
      'onnx/model.onnx_data',
    ]);
    for (const { path: name, sha256 } of written.files) {
      const bytes = readFileSync(path.join(shelf.folder, 'tiny-decoder', name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(bytes).toEqual(hub.files.get(name));
    }
    expect(shelf.received.at(-1)).toBe(written.files.reduce((sum, { bytes }) => sum + bytes, 0));
    expect([...shelf.received].sort((a, b) => a - b)).toEqual(shelf.received);
  });

  it('is then a model like the bundled ones, and a changed byte is noticed', async () => {
    const shelf = openShelf(await startHub());
    await shelf.fetch();
    const models = await openModels('models', shelf.folder);
    const find = async () => (await models.list()).find(({ id }) => id === 'tiny-decoder');
    expect(await find()).toMatchObject({ origin: 'added', state: 'present', task: 'text' });
    expect(await models.json('tiny-decoder', 'config.json')).toHaveProperty('model_type', 'llama');
    const file = path.join(shelf.folder, 'tiny-decoder', LARGEST);
    const bytes = readFileSync(file);
    bytes[1000]! ^= 1;
    writeFileSync(file, bytes);
    const refused = await failureOf(models.read('tiny-decoder', LARGEST));
    expect(refused).toMatchObject({
      code: 'model-corrupt',
      hint: expect.stringMatching(/then add/),
    });
    expect(await find()).toMatchObject({ state: 'corrupt' });
  });

  it('tells the hub nothing but what it wants', async () => {
    const hub = await startHub();
    await openShelf(hub).fetch();
    for (const { headers } of hub.asked) {
      expect(headers['user-agent']).toBe('nanodesk');
      const known = ['host', 'connection', 'user-agent', 'accept-encoding', 'accept'];
      expect(known).toEqual(expect.arrayContaining(Object.keys(headers)));
    }
  });

  it('is counted byte by byte as it is sent', async () => {
    const hub = await startHub();
    const shelf = openShelf(hub);
    const before = shelf.sent();
    await shelf.fetch();
    const { bytes, requests } = shelf.sent();
    expect(requests - before.requests).toBe(hub.asked.length);
    expect(bytes - before.bytes).toBe(hub.bytesRead());
  });

  it('is refused where the model is there already', async () => {
    const hub = await startHub();
    const shelf = openShelf(hub);
    await shelf.fetch();
    const asked = hub.asked.length;
    expect(await failureOf(shelf.fetch())).toMatchObject({ code: 'bad-input' });
    expect(hub.asked).toHaveLength(asked);
  });

  it('goes on by itself where the connection was cut, and asks only for the rest', async () => {
    const hub = await startHub();
    hub.fault = (_, response, { path: at, visit, file }) =>
      isWeights(at) && visit === 1 && cutAfter(response, file!, 80_000, hub.etag(LARGEST));
    const shelf = openShelf(hub);
    await shelf.fetch();
    expect(shelf.installed()).toEqual(['tiny-decoder']);
    const [first, second] = hub.asked.filter(({ path: at }) => isWeights(at));
    expect(first!.headers.range).toBeUndefined();
    expect(Number(/bytes=(\d+)-/.exec(second!.headers.range!)![1])).toBeGreaterThan(0);
    expect(second!.headers['if-range']).toBe(hub.etag(LARGEST));
  });

  it('goes on in a later run, at the same commit, where the connection stayed cut', async () => {
    const hub = await startHub();
    hub.fault = (request, response, { path: at, file }) => {
      if (!isWeights(at)) return false;
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      return cutAfter(response, file!, from === 0 ? 50_000 : 0, hub.etag(LARGEST), from);
    };
    const shelf = openShelf(hub);
    const failed = await failureOf(shelf.fetch());
    expect(failed).toMatchObject({ code: 'network', hint: expect.stringMatching(/goes on/) });
    expect(shelf.left()[`${path.basename(LARGEST)}.part`]).toBe(50_000);
    expect(await shelf.partialBytes('tiny-decoder')).toBeGreaterThan(50_000);
    expect(shelf.installed()).toEqual([]);
    hub.fault = null;
    hub.commit = 'd'.repeat(40);
    hub.asked.length = 0;
    await openShelf(hub, {}, shelf.folder).fetch();
    expect(hub.asked.map(({ path: at }) => at)).toEqual([
      `/nanodesk/tiny-decoder/resolve/${COMMIT}/${LARGEST}`,
      `/lfs/${LARGEST}`,
    ]);
    expect(hub.asked[1]!.headers.range).toBe('bytes=50000-');
  });

  it('plans anew where the hub has that commit no more, and keeps what fits', async () => {
    const hub = await startHub();
    hub.fault = (_, response, { path: at }) =>
      at === `/lfs/${LARGEST}` && Boolean(response.writeHead(404).end());
    const shelf = openShelf(hub);
    expect(await failureOf(shelf.fetch())).toMatchObject({ code: 'not-found' });
    expect(shelf.left()).toHaveProperty('tokenizer.json');
    hub.fault = null;
    hub.commit = 'd'.repeat(40);
    hub.files.delete('generation_config.json');
    hub.asked.length = 0;
    await shelf.fetch();
    expect(hub.asked.map(({ path: at }) => at)).toEqual([
      '/api/models/nanodesk/tiny-decoder/revision/main',
      `/api/models/nanodesk/tiny-decoder/tree/${hub.commit}`,
      `/nanodesk/tiny-decoder/resolve/${hub.commit}/${LARGEST}`,
      `/lfs/${LARGEST}`,
    ]);
    const folder = path.join(shelf.folder, 'tiny-decoder');
    expect(readdirSync(folder)).not.toContain('generation_config.json');
  });

  it('begins anew where the server ignores ranges', async () => {
    const hub = await startHub();
    hub.fault = (request, response, { path: at, visit, file }) => {
      if (!isWeights(at)) return false;
      if (visit === 1) return cutAfter(response, file!, 80_000, hub.etag(LARGEST));
      request.headers.range = undefined;
      sendFile(request, response, file!, hub.etag(LARGEST));
      return true;
    };
    const shelf = openShelf(hub);
    await shelf.fetch();
    expect(shelf.installed()).toEqual(['tiny-decoder']);
  });

  it.each([
    ['and the server sends all of it', true],
    ['and the server sends a part of it all the same', false],
  ])('begins anew where the file has another ETag %s', async (_, honest) => {
    const hub = await startHub();
    hub.fault = (request, response, { path: at, visit, file }) => {
      if (!isWeights(at)) return false;
      if (visit === 1) return cutAfter(response, file!, 80_000, '"before"');
      if (honest || request.headers.range === undefined) return false;
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range)![1]);
      return cutAfter(response, file!, 1000, '"after"', from);
    };
    const shelf = openShelf(hub);
    await shelf.fetch();
    expect(shelf.installed()).toEqual(['tiny-decoder']);
  });

  it('never goes on with bytes of which it does not know what they are a part of', async () => {
    const hub = await startHub();
    hub.fault = (_, response, { path: at, visit, file }) =>
      isWeights(at) && visit === 1 && cutAfter(response, file!, 80_000, 'W/"weak"');
    await openShelf(hub).fetch();
    const last = hub.asked.filter(({ path: at }) => isWeights(at)).at(-1);
    expect(last!.headers.range).toBeUndefined();
  });

  it('waits a little where the server is overburdened, then says so', async () => {
    const hub = await startHub();
    hub.fault = (_, response, { path: at, visit }) => {
      if (!isWeights(at) || visit > 2) return false;
      response.writeHead(visit === 1 ? 503 : 429).end();
      return true;
    };
    await openShelf(hub).fetch();
    hub.fault = (_, response) => Boolean(response.writeHead(500).end());
    const failed = await failureOf(openShelf(hub).fetch());
    expect(failed).toMatchObject({ code: 'network', message: expect.stringMatching(/500/) });
  });

  it('follows the pages of a long list', async () => {
    const hub = await startHub();
    hub.fault = (request, response, { path: at }) => {
      if (!at.includes('/tree/') || request.url!.includes('cursor')) return false;
      const next = `${hub.base}${at}?recursive=true&cursor=x`;
      response.writeHead(200, { Link: `<${next}>; rel="next"` }).end('[]');
      return true;
    };
    const shelf = openShelf(hub);
    await shelf.fetch();
    expect(shelf.installed()).toEqual(['tiny-decoder']);
  });

  it('runs once: of two of the same at once, in two processes, one is told', async () => {
    const hub = await startHub();
    const shelf = openShelf(hub);
    const other = openShelf(hub, {}, shelf.folder);
    const ends = await Promise.allSettled([shelf.fetch(), other.fetch()]);
    const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(failed).toMatchObject([{ code: 'busy' }]);
    expect(shelf.installed()).toEqual(['tiny-decoder']);
  });
});
