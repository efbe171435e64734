// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { ClientProvider, createQueryClient } from '../../../renderer/client/context';
import { dropRecording } from '../../../renderer/client/lists';
import { PAGE } from '../../../renderer/client/positions';
import { useLibrary } from '../../../renderer/recordings/useLibrary';
import { ViewProvider } from '../../../renderer/recordings/view';
import { ToastProvider } from '../../../renderer/ui/toasts';
import type { InSight } from '../../../renderer/ui/useEntryRows';

function openLibrary(length: number) {
  const all = Array.from({ length }, (_, i) => ({ id: `r${i}` }));
  const cache = createQueryClient();
  const asked: number[] = [];
  const request = async (name: string, { limit, offset }: { limit: number; offset: number }) => {
    if (name === 'recordings.list') asked.push(offset);
    return { recordings: all.slice(offset, offset + limit), total: all.length };
  };
  const client = { request } as unknown as Client;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ClientProvider client={client} cache={cache}>
      <ToastProvider>
        <ViewProvider>{children}</ViewProvider>
      </ToastProvider>
    </ClientProvider>
  );
  const hook = renderHook((inSight: InSight | null) => useLibrary(inSight), {
    wrapper,
    initialProps: null as InSight | null,
  });
  return { all, asked, cache, ...hook };
}

const ids = (library: ReturnType<typeof useLibrary>, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => library?.at(from + i)?.id);

it('gives what is in sight of a large library, wherever that is, and asks for little else', async () => {
  const { result, rerender, asked, all } = openLibrary(100_000);
  await waitFor(() => expect(result.current?.total).toBe(100_000));
  for (const from of [0, 73_950, 99_988, 400]) {
    rerender({ startIndex: from, endIndex: from + 11, total: all.length });
    const wanted = all.slice(from, from + 12).map(({ id }) => id);
    await waitFor(() => expect(ids(result.current, from, from + 12)).toEqual(wanted));
  }
  expect(asked.length).toBeLessThan(16);
  expect(new Set(asked).size).toBe(asked.length);
});

it('closes the gap where one was removed', async () => {
  const { all, cache, result } = openLibrary(1200);
  await waitFor(() => expect(result.current?.total).toBe(1200));
  const [gone] = all.splice(3, 1) as [{ id: string }];
  act(() => dropRecording(cache, gone.id));
  await waitFor(() =>
    expect(ids(result.current, 0, PAGE)).toEqual(all.slice(0, PAGE).map(({ id }) => id)),
  );
  expect(result.current?.total).toBe(1199);
});
