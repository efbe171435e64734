/** Whether anything gets out: strangers on this computer listen while a page tries, and what was sent is counted. */
import { z } from 'zod';
import { route, timestamp } from './define';

/** The ways in which a page could reach somebody. */
export const WAYS = [
  'fetch',
  'socket',
  'image',
  'dns',
  'webrtc',
  'worker',
  'process',
  'navigation',
] as const;
export const way = z.enum(WAYS);
export type Way = z.infer<typeof way>;

const port = z.number().int().min(1).max(65_535);

export const sent = z.object({
  /** Handed to connections with other computers since `since`; without what encryption and the network add. */
  bytes: z.number().int().nonnegative(),
  requests: z.number().int().nonnegative(),
  /** When this program started. */
  since: timestamp,
});
export type Sent = z.infer<typeof sent>;

export const leaksRoutes = {
  /**
   * Strangers begin to listen on 127.0.0.1, each way with one of its own; those of an earlier call stop, and all
   * within a minute. `busy` while something is being recorded: one attempt is to leave the page.
   */
  'leaks.begin': route({
    input: z.object({}),
    output: z.object({
      /** Over TCP. */
      ports: z.record(way, port),
      /** Where WebRTC would reach one over UDP. */
      udp: port,
    }),
  }),
  /** What they heard; then they stop. `hears` is false where one of them missed the app's own knocks. */
  'leaks.end': route({
    input: z.object({}),
    output: z.object({ heard: z.array(way), hears: z.boolean() }),
  }),
  /** Only downloads of models send anything, when a person asked for one. */
  'leaks.sent': route({ input: z.object({}), output: sent }),
};
