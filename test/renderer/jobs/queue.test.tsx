// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppEvent, Job } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

let client: Client;
let shown: { title: string; body: string | undefined; click: () => void; closed: boolean }[];
beforeEach(() => {
  prepareWindow();
  shown = [];
  client = createFakeClient('busy', { now: Date.now() });
});
afterEach(closeWindow);

/** Notifications of a system that lets this page notify; the window is not in front. */
function mayNotify(permission: NotificationPermission): void {
  class Shown {
    static permission = permission;
    static requestPermission = async () => {
      Shown.permission = 'granted';
      return Shown.permission;
    };
    onclick = () => {};
    constructor(title: string, { body }: NotificationOptions) {
      this.#told = { title, body, click: () => this.onclick(), closed: false };
      shown.push(this.#told);
    }
    #told: (typeof shown)[number];
    close(): void {
      this.#told.closed = true;
    }
  }
  vi.stubGlobal('Notification', Shown);
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
}

const queue = () => screen.findByRole('region', { name: 'Queue' });

it('is held and goes on by one button, and says why it waits', async () => {
  openWindow(client);
  const list = within(await queue());
  fireEvent.click(list.getByRole('button', { name: 'Pause the queue' }));
  expect(await list.findByText('Paused. What was written is kept.')).toBeDefined();
  expect((await client.request('settings.get', {})).queuePaused).toBe(true);
  fireEvent.click(await list.findByRole('button', { name: 'Go on with the queue' }));
  await list.findByRole('button', { name: 'Pause the queue' });
  expect(list.queryByText('Paused. What was written is kept.')).toBeNull();
});

it('offers to put a job first only where another stands before it', async () => {
  openWindow(client);
  const list = within(await queue());
  fireEvent.click(list.getByRole('button', { name: 'Do Voice memo, Tuesday evening first' }));
  const titles = () => list.getAllByRole('link').map((link) => link.textContent);
  await vi.waitFor(async () =>
    expect((await client.request('jobs.list', {})).jobs[0]?.title).toContain('Voice memo'),
  );
  expect(titles()).toHaveLength(3);
  expect(list.getAllByRole('button', { name: / first$/ })).toHaveLength(1);
});

it('tells of a job that is done where the window is not in front, until its recording is deleted; a click opens it', async () => {
  mayNotify('granted');
  const hearers = new Set<(event: AppEvent) => void>();
  const on: Client['on'] = (hearer) => {
    hearers.add(hearer);
    const end = client.on(hearer);
    return () => {
      hearers.delete(hearer);
      end();
    };
  };
  const emit = (event: AppEvent) =>
    act(() => {
      for (const hear of hearers) hear(event);
    });
  openWindow({ ...client, on });
  await queue();
  await vi.waitFor(async () => {
    const { jobs } = await client.request('jobs.list', {});
    emit({ name: 'job.changed', data: { ...(jobs[0] as Job), state: 'done' } });
    expect(shown.at(-1)).toMatchObject({
      title: 'Interview with the baker',
      body: 'Ready on this computer',
    });
  });
  expect(shown.at(-1)?.closed).toBe(false);
  emit({ name: 'recording.removed', data: { id: 'growing' } });
  expect(shown.at(-1)?.closed).toBe(true);
  shown[0]?.click();
  expect(window.location.hash).toBe('#/recordings/growing');
});

it('asks the browser before it notifies, and says so where the browser refuses', async () => {
  mayNotify('default');
  openWindow(client, '#/settings');
  const notify = () =>
    screen.findByRole<HTMLButtonElement>('switch', { name: 'Tell me when a job is done' });
  expect((await notify()).ariaChecked).toBe('false');
  fireEvent.click(await notify());
  await vi.waitFor(async () => expect((await notify()).ariaChecked).toBe('true'));
  closeWindow();
  prepareWindow();
  mayNotify('denied');
  openWindow(client, '#/settings');
  expect((await notify()).disabled).toBe(true);
  expect(screen.getByText('Your browser refuses notifications for this page.')).toBeDefined();
});
