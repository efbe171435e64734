import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../main/contract';
import type { Client, RequestOptions } from '../../../renderer/client/client';
import { createImportQueue } from '../../../renderer/jobs/importQueue';

const file = (name: string): File => new File(['x'], name);

function setUp(upload: Client['upload']) {
  const request = vi.fn(
    async (_name: string, { file: id }: { file: string }, _options?: RequestOptions) => ({ id }),
  );
  const client = { upload: vi.fn(upload), request } as unknown as Client;
  const hooks = { imported: vi.fn(), failed: vi.fn() };
  return { queue: createImportQueue(client, hooks), hooks, client, request };
}

describe('createImportQueue()', () => {
  it('takes files one after the other and passes the language on', async () => {
    let active = 0;
    let most = 0;
    const { queue, request } = setUp(async ({ name }) => {
      most = Math.max(most, ++active);
      await Promise.resolve();
      active--;
      return name;
    });
    await queue.add([file('a'), file('b'), file('c')], {
      language: 'ko',
      chats: false,
      open: true,
    });
    expect(most).toBe(1);
    expect(request.mock.calls.map(([, input]) => input)).toEqual([
      { file: 'a', language: 'ko' },
      { file: 'b', language: 'ko' },
      { file: 'c', language: 'ko' },
    ]);
  });

  it('hands chats to the chats and the rest to the recordings', async () => {
    const { queue, request } = setUp(async ({ name }) => name);
    const wanted = { language: 'auto', chats: false, open: true };
    await queue.add([file('export.zip'), file('voice.wav')], wanted);
    expect(request.mock.calls.map(([name]) => name)).toEqual(['chats.import', 'recordings.import']);
  });

  it('goes on with the next file after one that is refused', async () => {
    const { queue, hooks } = setUp(async ({ name }) => {
      if (name === 'bad') throw new AppError('bad-input', 'No sound in it.');
      return name;
    });
    await queue.add([file('bad'), file('good')], { language: 'auto', chats: false, open: true });
    const refused = expect.objectContaining({ code: 'bad-input' });
    expect(hooks.failed).toHaveBeenCalledWith(refused, 'bad');
    expect(hooks.imported).toHaveBeenCalledWith({ id: 'good' }, true);
    expect(queue.uploads()).toEqual([]);
  });

  it('shows the last of several files, and none where the window is to stay as it is', async () => {
    const { queue, hooks } = setUp(async ({ name }) => name);
    const wanted = { language: 'auto', chats: false };
    await queue.add([file('a'), file('b')], { ...wanted, open: true });
    await queue.add([file('c')], { ...wanted, open: false });
    const told = hooks.imported.mock.calls.map(([{ id }, open]) => [id, open]);
    expect(told).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
  });

  it('tells how far a chat is read, and stops that', async () => {
    const { queue, hooks, request } = setUp(async ({ name }) => name);
    let reading = (): void => {};
    const begun = new Promise<void>((resolve) => {
      reading = resolve;
    });
    request.mockImplementation((_name, { file: id }, options) => {
      const { onEvent, signal } = options ?? {};
      const told = { request: crypto.randomUUID(), done: 0.25, secondsLeft: 40, step: 'import' };
      onEvent?.({ name: 'request.progress', data: told });
      reading();
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new AppError('cancelled', 'Stopped.')));
        if (!signal) resolve({ id });
      });
    });
    const done = queue.add([file('export.zip')], { language: 'auto', chats: false, open: true });
    await begun;
    const [upload] = queue.uploads();
    expect(upload).toMatchObject({ step: 'import', progress: 0.25, secondsLeft: 40 });
    upload?.stop();
    await done;
    expect(hooks.failed).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'cancelled' }),
      'export.zip',
    );
  });

  it('never starts a file that was stopped while it waited', async () => {
    const { queue, client, hooks } = setUp(async ({ name }) => name);
    const done = queue.add([file('a'), file('b')], { language: 'auto', chats: false, open: true });
    queue.uploads()[1]?.stop();
    await done;
    expect(client.upload).toHaveBeenCalledTimes(1);
    const stopped = expect.objectContaining({ code: 'cancelled' });
    expect(hooks.failed).toHaveBeenCalledWith(stopped, 'b');
  });

  it('tells its listeners of progress', async () => {
    const seen: number[] = [];
    const { queue } = setUp(async ({ name }, onProgress) => {
      onProgress(0.5);
      return name;
    });
    queue.subscribe(() => seen.push(queue.uploads()[0]?.progress ?? 1));
    await queue.add([file('a')], { language: 'auto', chats: false, open: true });
    expect(seen).toEqual([0, 0.5, 1]);
  });
});
