// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReadOnly } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

beforeEach(prepareWindow);
afterEach(closeWindow);

/** The fake, whose library can only be read. */
function lockedUp(readOnly: ReadOnly): Client {
  const client = createFakeClient('full', { now: Date.now() });
  const request = (async (name: never, ...rest: [never, never]) =>
    name === 'library.access'
      ? { folder: '/media/usb', readOnly }
      : client.request(name, ...rest)) as Client['request'];
  return { ...client, request };
}

it.each([
  ['disk', /The disk of \/media\/usb is read-only\. .*make the disk writable/],
  ['rights', /You may not write to \/media\/usb\. .*change its permissions/],
] as const)(
  'says once at the start that nothing can be changed, and why: %s',
  async (why, says) => {
    openWindow(lockedUp(why));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('This library can only be read');
    expect(alert.textContent).toMatch(says);
    await screen.findAllByRole('link');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  },
);

it('says nothing of a library that can be changed', async () => {
  openWindow(createFakeClient('full', { now: Date.now() }));
  await screen.findAllByRole('link');
  expect(screen.queryByRole('alert')).toBeNull();
});
