/** The calls of contract/leaks.ts: strangers that listen while a page tries to reach them, and what was sent. */
import { AppError, type Check, type HandlersFor, type Sent } from '../contract';
import type { leaksRoutes } from '../contract/leaks';
import type { Core } from './core';
import type { OpenStrangers, Strangers } from './leaks-port';

export interface Leaks {
  handlers: HandlersFor<typeof leaksRoutes>;
  close(): void;
}

/** One trial at a time; `open` is called for each. */
export function createLeaks(core: Core, open: OpenStrangers): Leaks {
  let strangers: Strangers | null = null;
  const close = () => {
    strangers?.close();
    strangers = null;
  };
  return {
    close,
    handlers: {
      'leaks.begin': async () => {
        if (core.store.captures.areAny())
          throw new AppError(
            'busy',
            'A recording is under way, and one attempt is to leave the page.',
            'Try it when the recording is done.',
          );
        close();
        const opened = await open();
        // Another call may have been faster.
        close();
        strangers = opened;
        const { ports, udp } = opened;
        return { ports, udp };
      },
      'leaks.end': async () => {
        if (!strangers)
          throw new AppError('not-found', 'Nothing is being tried now.', 'Begin once more.');
        const heard = strangers.heard();
        // Afterwards: whoever hears now was not deaf before.
        const hears = await strangers.hears();
        close();
        return { heard, hears };
      },
      'leaks.sent': async () => sentBy(core),
    },
  };
}

/** What this program has sent to other computers. */
export const sentBy = ({ weights, startedAt }: Core): Sent => ({
  ...weights.sent(),
  since: startedAt,
});

/** The same for the doctor. Sending is no fault: a person asked for it. */
export function checkSent(core: Core): Check {
  const { bytes, requests } = sentBy(core);
  const detail =
    requests === 0
      ? 'Nothing was sent to other computers since this program started.'
      : `${bytes} bytes in ${requests} requests since this program started, for models that you asked for (without what encryption adds).`;
  return { name: 'sent', ok: true, detail };
}
