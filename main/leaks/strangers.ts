/** Listeners on this computer that stand for others. They never reach out: their own knocks go to 127.0.0.1 too. */
import dgram from 'node:dgram';
import net, { type AddressInfo } from 'node:net';
import type { Way } from '../contract';
import { WAYS } from '../contract/leaks';
import type { Strangers } from '../core/leaks-port';

const HERE = '127.0.0.1';
const LIFETIME_MS = 60_000;
const KNOCK_MS = 2_000;
/** A page that is led to such an answer stays where it is. */
const NOTHING = 'HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n';

/** Opens all of them. Rejects where the system gives no port. */
export async function openStrangers(): Promise<Strangers> {
  const heard = new Set<Way | 'udp'>();
  const doors = await Promise.all(WAYS.map((way) => openDoor(() => heard.add(way))));
  const post = await openPost(() => heard.add('udp'));
  const ports = Object.fromEntries(WAYS.map((way, i) => [way, portOf(doors[i]!)]));
  const udp = post.address().port;
  let open = true;
  const close = () => {
    // Closing twice throws.
    if (open) for (const one of [...doors, post]) one.close();
    open = false;
    clearTimeout(end);
  };
  const end = setTimeout(close, LIFETIME_MS).unref();
  return {
    ports: ports as Record<Way, number>,
    udp,
    heard: () => WAYS.filter((way) => heard.has(way) || (way === 'webrtc' && heard.has('udp'))),
    async hears() {
      heard.clear();
      post.send('knock', udp, HERE);
      for (const door of doors) knock(portOf(door));
      const all = await within(KNOCK_MS, () => heard.size === WAYS.length + 1);
      heard.clear();
      return all;
    },
    close,
  };
}

const portOf = (door: net.Server): number => (door.address() as AddressInfo).port;

/** Hears of a connection also where nothing is said over it. */
function openDoor(onHeard: () => void): Promise<net.Server> {
  const door = net.createServer((visitor) => {
    onHeard();
    visitor.on('error', () => {});
    visitor.once('data', () => visitor.end(NOTHING));
    visitor.setTimeout(KNOCK_MS, () => visitor.destroy());
  });
  return new Promise((resolve, reject) => {
    door.once('error', reject);
    door.listen({ host: HERE, port: 0, exclusive: true }, () => resolve(door.unref()));
  });
}

function openPost(onHeard: () => void): Promise<dgram.Socket> {
  const post = dgram.createSocket('udp4', onHeard);
  return new Promise((resolve, reject) => {
    post.once('error', reject);
    post.bind({ address: HERE, port: 0, exclusive: true }, () => resolve(post.unref()));
  });
}

function knock(port: number): void {
  const visit = net.connect({ host: HERE, port });
  visit.on('error', () => {});
  visit.once('connect', () => visit.destroy());
}

async function within(ms: number, done: () => boolean): Promise<boolean> {
  for (const end = Date.now() + ms; !done(); ) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return true;
}
