/** Slows down whoever guesses keys; those who have the right one never wait. */

const FREE_FAILURES = 10;
const WINDOW_MS = 1000;
const DELAY_MS = 1000;

/** Counts failures in windows of a second. The function returned notes one and says how long its answer must wait. */
export function createThrottle(now: () => number = Date.now): () => number {
  let windowStart = 0;
  let failures = 0;
  return () => {
    if (now() - windowStart >= WINDOW_MS) {
      windowStart = now();
      failures = 0;
    }
    failures += 1;
    return failures > FREE_FAILURES ? DELAY_MS : 0;
  };
}
