/** What the core needs to find out whether anything gets out: main/leaks implements it. */
import type { Way } from '../contract';

/** Listeners on 127.0.0.1 that stand for other computers. They stop by themselves after a minute. */
export interface Strangers {
  /** Over TCP, one for each way, so that what is heard names the way. */
  ports: Record<Way, number>;
  /** WebRTC's, over UDP. */
  udp: number;
  /** The ways that somebody came by since the last knocks. */
  heard(): Way[];
  /** Knocks at every port from this very process; whether each knock was heard. Forgets what was heard before. */
  hears(): Promise<boolean>;
  close(): void;
}

export type OpenStrangers = () => Promise<Strangers>;
