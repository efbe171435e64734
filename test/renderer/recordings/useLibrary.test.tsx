// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { ClientProvider, createQueryClient } from '../../../renderer/client/context';
import { dropRecording } from '../../../renderer/client/pages';
import { useLibrary } from '../../../renderer/recordings/useLibrary';
import { ViewProvider } from '../../../renderer/recordings/view';
import { ToastProvider } from '../../../renderer/ui/toasts';

function openLibrary() {
  const all = Array.from({ length: 1200 }, (_, i) => ({ id: `r${i}` }));
  const cache = createQueryClient();
  const request = async (_: string, { limit, offset }: { limit: number; offset: number }) => ({
    recordings: all.slice(offset, offset + limit),
    total: all.length,
  });
  const client = { request } as unknown as Client;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ClientProvider client={client} cache={cache}>
      <ToastProvider>
        <ViewProvider>{children}</ViewProvider>
      </ToastProvider>
    </ClientProvider>
  );
  return { all, cache, ...renderHook(useLibrary, { wrapper }) };
}

it('reaches every recording of a large library, each once', async () => {
  const { result } = openLibrary();
  await waitFor(() => expect(result.current?.recordings).toHaveLength(500));
  act(() => result.current?.more());
  await waitFor(() => expect(result.current?.recordings).toHaveLength(1000));
  act(() => result.current?.more());
  await waitFor(() => expect(result.current?.recordings).toHaveLength(1200));
  expect(new Set(result.current?.recordings.map(({ id }) => id)).size).toBe(1200);
});

it('skips none where one was removed from a page that is there', async () => {
  const { all, cache, result } = openLibrary();
  await waitFor(() => expect(result.current?.recordings).toHaveLength(500));
  const [gone] = all.splice(3, 1) as [{ id: string }];
  act(() => dropRecording(cache, gone.id));
  act(() => result.current?.more());
  await waitFor(() => expect(result.current?.recordings).toHaveLength(999));
  expect(result.current?.recordings.map(({ id }) => id)).toEqual(
    all.slice(0, 999).map(({ id }) => id),
  );
});
