// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

beforeEach(prepareWindow);
afterEach(closeWindow);

it('lets the key that records be another one or none, and opens the sheet of keys', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  await client.request('settings.set', { recordKey: 'Alt+Q' });
  openWindow(client, '#/settings');
  const key = await screen.findByLabelText<HTMLSelectElement>('Key that records');
  expect(key.selectedOptions[0]!.textContent).toBe('Alt + Q');
  fireEvent.change(key, { target: { value: 'off' } });
  await waitFor(async () =>
    expect((await client.request('settings.get', {})).recordKey).toBe('off'),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Show all keys' }));
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined();
});
