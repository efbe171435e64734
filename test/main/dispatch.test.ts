import { expect, it } from 'vitest';
import type { Handlers } from '../../main/contract';
import { createDispatch } from '../../main/dispatch';

/** A dispatch whose one handler does this, and what it called a fault. */
function dispatchTo(handler: Handlers['settings.get']) {
  const faults: unknown[] = [];
  const handlers = { 'settings.get': handler } as Handlers;
  const hears = { fault: (thrown: unknown) => faults.push(thrown), progress: () => {} };
  return { dispatch: createDispatch(handlers, hears), faults };
}

it('tells a stop without a reason as one, which is no fault', async () => {
  const controller = new AbortController();
  const { dispatch, faults } = dispatchTo(async (_input, { signal }) => {
    controller.abort();
    signal.throwIfAborted();
    throw new Error('not reached');
  });
  const caller = { local: true, signal: controller.signal };
  expect(await dispatch('settings.get', {}, caller)).toEqual({
    ok: false,
    error: { code: 'cancelled', message: 'Stopped.' },
  });
  expect(faults).toEqual([]);
});

it('tells what fails meanwhile as a fault all the same', async () => {
  const controller = new AbortController();
  const failure = new Error('a bug');
  const { dispatch, faults } = dispatchTo(async () => {
    controller.abort();
    throw failure;
  });
  const caller = { local: true, signal: controller.signal };
  expect(await dispatch('settings.get', {}, caller)).toMatchObject({ error: { code: 'internal' } });
  expect(faults).toEqual([failure]);
});
