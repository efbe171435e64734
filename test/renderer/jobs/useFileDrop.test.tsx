// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

it('says what to do with a folder that is dropped, and sends nothing of it', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  const upload = vi.spyOn(client, 'upload');
  openWindow(client);
  await screen.findByRole('navigation', { name: 'Recordings' });
  const entry = { isDirectory: true, name: 'ChatExport' };
  const dataTransfer = {
    types: ['Files'],
    items: [{ webkitGetAsEntry: () => entry }],
    files: [new File([], 'ChatExport')],
  };
  fireEvent.drop(window, { dataTransfer });
  expect(await screen.findByText(/This is a folder\. Pack it as a \.zip/)).toBeDefined();
  expect(upload).not.toHaveBeenCalled();
});
