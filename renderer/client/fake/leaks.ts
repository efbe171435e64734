/** The fake's listeners: nobody listens, so nothing is heard. */
import type { Answers } from './answers';

/** The discard service's, where nothing answers. */
const PORT = 9;

/** A trial in which every way is held, and a program that has sent nothing since `startedAt`. */
export const createLeakAnswers = (startedAt: number): Answers => ({
  'leaks.begin': () => ({
    ports: {
      ...{ fetch: PORT, socket: PORT, image: PORT, dns: PORT },
      ...{ webrtc: PORT, worker: PORT, process: PORT, navigation: PORT },
    },
    udp: PORT,
  }),
  'leaks.end': () => ({ heard: [], hears: true }),
  'leaks.sent': () => ({ bytes: 0, requests: 0, since: startedAt }),
});
