import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifest } from '../../../main/contract/models';
import { readGraph } from '../../../main/weights/graph';
import { tinyDecoder } from '../../helpers/hub';
import { temporaryFolder } from '../../helpers/library';
import { failureOf, openShelf } from '../../helpers/weights';

/** A copy of the tiny decoder to spoil. */
function folder(name = 'My Tiny_Model 2.0'): string {
  const copy = path.join(temporaryFolder(), name);
  cpSync(tinyDecoder, copy, { recursive: true });
  return copy;
}
const never = new AbortController().signal;

describe('a model from a folder', () => {
  it('is copied with its hashes, under a name made from the folder', async () => {
    const shelf = openShelf(null);
    expect(await shelf.addFolder(folder(), [], never)).toBe('my-tiny-model-2.0');
    const text = readFileSync(path.join(shelf.folder, 'my-tiny-model-2.0/manifest.json'), 'utf8');
    expect(manifest.parse(JSON.parse(text))).toMatchObject({
      title: 'My Tiny_Model 2.0',
      commit: null,
      task: 'text',
    });
    expect(shelf.left()).toEqual({});
  });

  it.each<[string, (at: string) => void, RegExp]>([
    ['no tokenizer', (at) => rmSync(path.join(at, 'tokenizer.json')), /there is no tokenizer.json/],
    ['no graph', (at) => rmSync(path.join(at, 'onnx'), { recursive: true }), /no onnx\/model/],
    [
      'no weights',
      (at) => rmSync(path.join(at, 'onnx/model.onnx_data')),
      /wants its weights from "model.onnx_data"/,
    ],
    ['an empty file', (at) => truncateSync(path.join(at, 'onnx/model.onnx')), /is empty/],
    ['a config that is no JSON', (at) => writeFileSync(path.join(at, 'config.json'), '{'), /JSON/],
    [
      'a model that is no decoder',
      (at) => writeFileSync(path.join(at, 'config.json'), '{"architectures":["BertModel"]}'),
      /BertModel/,
    ],
    [
      'the graph of something else',
      (at) =>
        cpSync('models/silero-vad/onnx/model_sequence.onnx', path.join(at, 'onnx/model.onnx')),
      /not a decoder/,
    ],
    [
      'a link among its files',
      (at) => {
        rmSync(path.join(at, 'config.json'));
        symlinkSync('/etc/passwd', path.join(at, 'config.json'));
      },
      /symbolic link/,
    ],
    [
      'a link in onnx',
      (at) => symlinkSync('/etc/passwd', path.join(at, 'onnx/model_q4.onnx')),
      /symbolic link/,
    ],
  ])('is refused with %s, and nothing is left', async (_, spoil, message) => {
    const shelf = openShelf(null);
    const spoiled = folder();
    spoil(spoiled);
    const failed = await failureOf(shelf.addFolder(spoiled, [], never));
    expect(failed.message).toMatch(message);
    expect(failed.message).not.toContain('\n');
    expect(shelf.installed()).toEqual([]);
    expect(shelf.left()).toEqual({});
  });

  it('keeps the one that is there: neither the same twice nor the name of a bundled one', async () => {
    const shelf = openShelf(null);
    await shelf.addFolder(folder('tiny'), [], never);
    const again = await failureOf(shelf.addFolder(folder('Tiny'), [], never));
    expect(again).toMatchObject({ code: 'bad-input', message: expect.stringMatching(/already/) });
    const taken = await failureOf(shelf.addFolder(folder('whisper-base'), ['whisper-base'], never));
    expect(taken.message).toMatch(/already/);
    expect(shelf.installed()).toEqual(['tiny']);
  });

  it.each([
    ['a folder that is not there', (at: string) => path.join(at, 'nowhere'), 'not-found'],
    ['a file', (at: string) => path.join(at, 'config.json'), 'bad-input'],
  ])('is refused where it is %s', async (_, name, code) => {
    expect(await failureOf(openShelf(null).addFolder(name(folder()), [], never))).toMatchObject({
      code,
    });
  });

  it('takes large files in pieces, and leaves nothing when stopped', async () => {
    const shelf = openShelf(null);
    const large = folder('large');
    truncateSync(path.join(large, 'onnx/model.onnx_data'), 600e6);
    const before = process.memoryUsage().rss;
    await shelf.addFolder(large, [], never);
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 30);
    const other = path.join(path.dirname(large), 'other');
    cpSync(large, other, { recursive: true });
    const failed = await failureOf(shelf.addFolder(other, [], stopping.signal));
    expect(failed.code).toBe('cancelled');
    expect(shelf.installed()).toEqual(['large']);
  });
});

describe('readGraph', () => {
  it('finds names and external files without reading the weights', async () => {
    const facts = await readGraph(path.join(tinyDecoder, 'onnx/model.onnx'));
    expect(facts.inputs).toContain('past_key_values.1.value');
    expect(facts.outputs).toContain('logits');
    expect(facts.locations).toEqual(['model.onnx_data']);
  });

  it('looks into branches, where merged decoders keep weights', async () => {
    const facts = await readGraph('models/whisper-base/onnx/decoder_model_merged_quantized.onnx');
    expect(facts.inputs).toContain('use_cache_branch');
    expect(facts.locations).toEqual([]);
  });

  it.each([
    ['text', Buffer.from('<!doctype html><title>404</title>')],
    ['a field longer than the file', Buffer.from([0x3a, 0xff, 0xff, 0x03, 0x0a])],
    ['a number without an end', Buffer.alloc(40, 0xff)],
    ['nothing but an endless nesting', Buffer.from('3a'.repeat(3), 'hex')],
  ])('refuses %s', async (_, bytes) => {
    const file = path.join(temporaryFolder(), 'model.onnx');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    await expect(readGraph(file)).rejects.toThrow();
  });

  it('ends in order for any bytes (1,000 mutations)', async () => {
    const whole = readFileSync(path.join(tinyDecoder, 'onnx/model.onnx'));
    const file = path.join(temporaryFolder(), 'model.onnx');
    for (let seed = 1; seed <= 1000; seed++) {
      const bytes = Buffer.from(whole.subarray(0, 400));
      for (let i = 0; i < 4; i++) bytes[(seed * 7919 * (i + 1)) % 400] = (seed * 31 + i * 97) % 256;
      writeFileSync(file, bytes);
      await readGraph(file).catch((thrown) => expect(thrown).toBeInstanceOf(Error));
    }
  });
});
