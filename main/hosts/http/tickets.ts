/** Short-lived addresses of sound: an audio element cannot send a bearer token, so it gets a ticket beside the cookie. */
import { createSecret, digest } from './secrets';

/** A ticket lives this long after its last use; a paused player that waited longer asks for a new one. */
const IDLE_MS = 60 * 60_000;
const MAX_TICKETS = 200;

export interface MediaTickets {
  /** The address of a recording's sound, relative to the page. */
  issue(recordingId: string): string;
  /** The recording that a ticket stands for, or null. */
  redeem(ticket: string): string | null;
}

/** Keeps tickets in memory: they end with the process. `now` gives milliseconds. */
export function createMediaTickets(now: () => number = Date.now): MediaTickets {
  const tickets = new Map<string, { recordingId: string; expires: number }>();

  const keep = (key: string, recordingId: string): void => {
    tickets.delete(key);
    tickets.set(key, { recordingId, expires: now() + IDLE_MS });
    const [oldest] = tickets.keys();
    if (tickets.size > MAX_TICKETS && oldest !== undefined) tickets.delete(oldest);
  };

  return {
    issue: (recordingId) => {
      const ticket = createSecret();
      keep(digest(ticket).toString('hex'), recordingId);
      return `/media/${ticket}`;
    },
    redeem: (ticket) => {
      const key = digest(ticket).toString('hex');
      const found = tickets.get(key);
      if (!found || found.expires <= now()) return null;
      keep(key, found.recordingId);
      return found.recordingId;
    },
  };
}
