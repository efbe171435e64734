// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

beforeEach(prepareWindow);
afterEach(closeWindow);

it('keeps a limit on memory and when models are unloaded, and shows what the command line set', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  await client.request('settings.set', { memoryLimit: 1234 });
  openWindow(client, '#/settings');
  const limit = await screen.findByLabelText<HTMLSelectElement>('Memory for the models');
  expect(limit.selectedOptions[0]!.textContent).toMatch(/^At most 1\.2/);
  fireEvent.change(limit, { target: { value: '2000' } });
  fireEvent.change(screen.getByLabelText('Unload models that rest'), { target: { value: '0' } });
  await waitFor(async () =>
    expect(await client.request('settings.get', {})).toMatchObject({
      ...{ memoryLimit: 2000, unloadAfter: 0 },
    }),
  );
});

it('explains every setting in one line', async () => {
  openWindow(createFakeClient('full', { now: Date.now() }), '#/settings');
  await screen.findByLabelText('Processor threads');
  const controls = 'select, input, fieldset, [role=switch]';
  const fields = [...document.querySelectorAll('.setting')].filter((one) =>
    one.querySelector(controls),
  );
  expect(fields.length).toBeGreaterThan(8);
  for (const field of fields)
    expect(field.querySelector('.setting__hint')?.textContent, field.textContent!).toMatch(/\w/);
});
