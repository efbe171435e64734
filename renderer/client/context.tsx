/** Gives every view the client and the cache of what was asked. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { Client } from './client';

const ClientContext = createContext<Client | null>(null);

/** Answers stay until an event changes them; being offline is the normal state here, not a reason to wait. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  });

interface Props {
  client: Client;
  cache: QueryClient;
  children: ReactNode;
}

/** Gives everything below it the client and the cache of what was asked. */
export function ClientProvider({ client, cache, children }: Props) {
  return (
    <ClientContext.Provider value={client}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </ClientContext.Provider>
  );
}

/** The client. Throws outside of its provider, here and in the other hooks of this kind. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useClient is used outside of ClientProvider');
  return client;
}
