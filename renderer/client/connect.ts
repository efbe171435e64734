/** Finds the transport of this shell: the Electron bridge, else loopback with the session of this tab. */
import { type Client, createClient } from './client';
import { httpTransport } from './http';
import { ipcTransport } from './ipc';
import { forgetSession, openSession } from './session';
import { stayHere } from './stay';

/** Null when this tab has no session; `onEnded` is called then, and again when a session ends. */
export async function connect(onEnded: () => void): Promise<Client | null> {
  if (import.meta.env.MODE === 'fake') {
    const { createFakeClient } = await import('./fake/fake');
    return createFakeClient(new URLSearchParams(location.search).get('fake') ?? 'full');
  }
  if (window.nanodesk) return createClient(ipcTransport(window.nanodesk));
  stayHere();
  const token = await openSession();
  if (!token) {
    onEnded();
    return null;
  }
  const onUnauthorized = (): void => {
    forgetSession();
    onEnded();
  };
  return createClient(httpTransport({ token, onUnauthorized }));
}
