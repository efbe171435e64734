/** The doctor's look at the network: what the system says about the sockets of this app's own processes, now. */
import type { Check } from '../contract';
import type { Network, OpenSocket } from './ports';

const PROCESSES = { app: 'this process', models: 'the model process' } as const;
const BOTH = 'this process and the model process';
const LOOPBACK = /^(127(\.\d+){3}|::1)$/;
/** There is no other end: the socket listens, or was not connected. */
const NO_END = /^(0\.0\.0\.0|::)$/;

const name = 'privacy';
const NOT_EXAMINED =
  'Not examined: this system does not tell which connections a process has. The tests of Nanodesk hold that only its loopback server uses the network.';
const HINT =
  'Nanodesk opens no such socket: look for what was loaded into it (NODE_OPTIONS, a debugger), and report this.';

/** Of TLS, which every download goes over. */
const TLS_PORT = 443;

/** One moment, two processes: a connection that was closed before, or another program's, is not seen. */
export async function checkPrivacy(network: Network, downloading = false): Promise<Check> {
  const ids = Object.keys(PROCESSES) as (keyof typeof PROCESSES)[];
  const looked = await Promise.all(
    ids.map(async (id) => ({ id, sockets: await network.socketsOf(id) })),
  );
  const seen = looked.flatMap(({ id, sockets }) => (sockets ? [{ id, sockets }] : []));
  const isWanted = (id: string, { remote }: OpenSocket) =>
    downloading && id === 'app' && remote.port === TLS_PORT;
  if (seen.length === 0) return { name, ok: true, detail: NOT_EXAMINED };
  const whose = seen.length > 1 ? BOTH : PROCESSES[seen[0]!.id];
  return verdict(
    whose,
    seen.flatMap(({ id, sockets }) => sockets.filter((socket) => !isWanted(id, socket))),
    downloading ? ' beside the download that you asked for' : '',
  );
}

function verdict(whose: string, sockets: OpenSocket[], beside: string): Check {
  const beyond = sockets.filter((socket) => !staysHere(socket));
  if (beyond.length > 0) {
    const list = beyond.map(({ local, remote }) => `${shown(local)} to ${shown(remote)}`);
    const detail = `Open to other computers, in ${whose}: ${list.join(', ')}.`;
    return { name, ok: false, detail, hint: HINT };
  }
  const count =
    sockets.length > 0
      ? `internet sockets: ${sockets.length}, all on loopback`
      : 'internet sockets: 0';
  return {
    name,
    ok: true,
    detail: `No connection beyond this computer now${beside}, in ${whose} (${count}).`,
  };
}

const staysHere = ({ local, remote }: OpenSocket): boolean =>
  LOOPBACK.test(local.address) && (LOOPBACK.test(remote.address) || NO_END.test(remote.address));

const shown = ({ address, port }: OpenSocket['local']): string =>
  `${address.includes(':') ? `[${address}]` : address}:${port}`;
