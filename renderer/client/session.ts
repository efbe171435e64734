/** A browser's session: a one-time code from the link becomes a token, kept for as long as the tab lives. */
import { z } from 'zod';

const TOKEN_KEY = 'nanodesk.token';
const answer = z.object({ token: z.string().min(1) });

/** The token of this tab, or null: then only a new link helps. The code leaves the address at once. */
export async function openSession(send: typeof fetch = fetch): Promise<string | null> {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (!code) return sessionStorage.getItem(TOKEN_KEY);
  history.replaceState(null, '', location.pathname + location.search);
  const token = await exchange(code, send);
  if (token) sessionStorage.setItem(TOKEN_KEY, token);
  return token ?? sessionStorage.getItem(TOKEN_KEY);
}

/** For a token that is no longer taken: the server was started anew. */
export function forgetSession(): void {
  sessionStorage.removeItem(TOKEN_KEY);
}

async function exchange(code: string, send: typeof fetch): Promise<string | null> {
  try {
    const response = await send('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    return response.ok ? answer.parse(await response.json()).token : null;
  } catch {
    return null;
  }
}
