import { describe, expect, it, vi } from 'vitest';
import { MAX_CHUNK_BYTES } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { uploadFile } from '../../../renderer/client/upload';

type Sent = [string, { offset: number; data: Uint8Array }];

function recorder(onAppend: () => void = () => {}) {
  const request = vi.fn(async (name: string) => {
    if (name === 'files.append') onAppend();
    return name === 'files.begin' ? { file: 'abcd' } : {};
  });
  const names = (): string[] => request.mock.calls.map(([name]) => name);
  return { request: request as unknown as Client['request'], names, calls: request.mock.calls };
}

const fileOf = (bytes: number): File => new File([new Uint8Array(bytes).fill(7)], 'talk.wav');

describe('uploadFile()', () => {
  it('sends every byte once, in order, in pieces that the contract allows', async () => {
    const bytes = 2 * MAX_CHUNK_BYTES + 5;
    const { request, calls } = recorder();
    const progress: number[] = [];
    const { signal } = new AbortController();
    const id = await uploadFile(request, fileOf(bytes), (done) => progress.push(done), signal);
    const pieces = (calls as unknown as Sent[]).filter(([name]) => name === 'files.append');
    expect(id).toBe('abcd');
    expect(pieces.map(([, { offset, data }]) => [offset, data.byteLength])).toEqual([
      [0, MAX_CHUNK_BYTES],
      [MAX_CHUNK_BYTES, MAX_CHUNK_BYTES],
      [2 * MAX_CHUNK_BYTES, 5],
    ]);
    expect(progress.at(-1)).toBe(1);
  });

  it('stops between pieces and lets the host forget what it has', async () => {
    const stopping = new AbortController();
    const { request, names } = recorder(() => stopping.abort());
    const upload = uploadFile(request, fileOf(3 * MAX_CHUNK_BYTES), () => {}, stopping.signal);
    await expect(upload).rejects.toMatchObject({ code: 'cancelled' });
    expect(names()).toEqual(['files.begin', 'files.append', 'files.abort']);
  });

  it('hands an empty file over too: the library says what is wrong with it', async () => {
    const { request, names } = recorder();
    await uploadFile(request, fileOf(0), () => {}, new AbortController().signal);
    expect(names()).toEqual(['files.begin']);
  });

  it('says it plainly when the file has gone, as a dropped folder does', async () => {
    const gone = fileOf(10);
    vi.spyOn(gone, 'slice').mockReturnValue({
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
    } as unknown as Blob);
    const upload = uploadFile(recorder().request, gone, () => {}, new AbortController().signal);
    await expect(upload).rejects.toMatchObject({ code: 'bad-input', hint: expect.any(String) });
  });
});
