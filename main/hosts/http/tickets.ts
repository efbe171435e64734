/** Short-lived addresses of media: an audio element or a picture cannot send a bearer token, so it gets a ticket beside the cookie. */
import { createSecret, digest } from './secrets';

/** A ticket lives this long after its last use; a paused player that waited longer asks for a new one. */
const IDLE_MS = 60 * 60_000;
/** A long chat shows many pictures at once. */
const MAX_TICKETS = 1000;

export interface MediaTickets {
  /** The address of a medium, by the app's name for it, relative to the page. */
  issue(medium: string): string;
  /** The medium that a ticket stands for, or null. */
  redeem(ticket: string): string | null;
}

/** Keeps tickets in memory: they end with the process. `now` gives milliseconds. */
export function createMediaTickets(now: () => number = Date.now): MediaTickets {
  const tickets = new Map<string, { medium: string; expires: number }>();

  const keep = (key: string, medium: string): void => {
    tickets.delete(key);
    tickets.set(key, { medium, expires: now() + IDLE_MS });
    const [oldest] = tickets.keys();
    if (tickets.size > MAX_TICKETS && oldest !== undefined) tickets.delete(oldest);
  };

  return {
    issue: (medium) => {
      const ticket = createSecret();
      keep(digest(ticket).toString('hex'), medium);
      return `/media/${ticket}`;
    },
    redeem: (ticket) => {
      const key = digest(ticket).toString('hex');
      const found = tickets.get(key);
      if (!found || found.expires <= now()) return null;
      keep(key, found.medium);
      return found.medium;
    },
  };
}
