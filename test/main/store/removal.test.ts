import { setImmediate } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { addTranscript, openLibrary, removeForGood } from '../../helpers/library';

vi.mock('../../../main/store/word-traces', () => ({
  noteTraces: () => {},
  // First of all by the opening.
  finishTraces: vi
    .fn()
    .mockResolvedValueOnce(undefined)
    .mockRejectedValue(new Error('the disk is full')),
}));

it('tells of a cleaning that failed whoever removed, and does not end the program over it', async () => {
  const store = await openLibrary();
  const { recording } = addTranscript(store, ['A line that is removed.']);
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  await expect(removeForGood(store, recording.id)).rejects.toThrow(/disk is full/);
  await setImmediate();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
