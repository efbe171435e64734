// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { ClientProvider, createQueryClient } from '../../../renderer/client/context';
import { useLibrary } from '../../../renderer/recordings/useLibrary';

it('reaches every recording of a large library, each once', async () => {
  const all = Array.from({ length: 1200 }, (_, i) => ({ id: `r${i}` }));
  const request = async (_: string, { limit, offset }: { limit: number; offset: number }) => ({
    recordings: all.slice(offset, offset + limit),
    total: all.length,
  });
  const client = { request } as unknown as Client;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ClientProvider client={client} cache={createQueryClient()}>
      {children}
    </ClientProvider>
  );
  const { result } = renderHook(useLibrary, { wrapper });
  await waitFor(() => expect(result.current?.recordings).toHaveLength(500));
  act(() => result.current?.more());
  await waitFor(() => expect(result.current?.recordings).toHaveLength(1000));
  act(() => result.current?.more());
  await waitFor(() => expect(result.current?.recordings).toHaveLength(1200));
  expect(new Set(result.current?.recordings.map(({ id }) => id)).size).toBe(1200);
});
