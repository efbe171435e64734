/** The internet sockets of a process, as Linux lists them in /proc. */
import { readdir, readFile, readlink } from 'node:fs/promises';
import type { OpenSocket } from '../core/ports';

/** Of these the first is always there; the others only where the kernel has that family. */
const TABLES = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6'];

/** Null where the system does not tell (only Linux does), or not about this process. */
export async function socketsOf(process: number | null): Promise<OpenSocket[] | null> {
  if (process === null) return null;
  const folder = `/proc/${process}`;
  try {
    const own = await inodesOf(folder);
    const [first, ...more] = TABLES.map((name) => readFile(`${folder}/net/${name}`, 'utf8'));
    const rest = await Promise.all(more.map((text) => text.catch(() => '')));
    const rows = [await first!, ...rest].flatMap(parseTable);
    return rows.filter(({ inode }) => own.has(inode)).map(({ socket }) => socket);
  } catch {
    return null;
  }
}

async function inodesOf(folder: string): Promise<Set<string>> {
  const names = await readdir(`${folder}/fd`);
  // One that was closed in between is not open any more.
  const links = await Promise.all(
    names.map((name) => readlink(`${folder}/fd/${name}`).catch(() => '')),
  );
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}

/** One row a socket, after a line of titles: `0: 0100007F:1F90 00000000:0000 0A … inode`. */
function parseTable(text: string): { inode: string; socket: OpenSocket }[] {
  const rows = text.trim().split('\n').slice(1);
  return rows.map((row) => {
    const [, local, remote, , , , , , , inode] = row.trim().split(/\s+/);
    return { inode: inode!, socket: { local: parseEnd(local!), remote: parseEnd(remote!) } };
  });
}

/** An address is hexadecimal, in words of four bytes whose last byte comes first. */
function parseEnd(text: string): OpenSocket['local'] {
  const [hex, port] = text.split(':');
  const bytes = hex!.match(/.{8}/g)!.flatMap((word) => word.match(/../g)!.reverse());
  return {
    address: addressOf(bytes.map((byte) => Number.parseInt(byte, 16))),
    port: Number.parseInt(port!, 16),
  };
}

function addressOf(bytes: number[]): string {
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255;
  if (bytes.length === 4 || isMapped) return bytes.slice(-4).join('.');
  const groups = bytes.flatMap((byte, i) =>
    i % 2 === 0 ? [((byte << 8) | bytes[i + 1]!).toString(16)] : [],
  );
  // The parser of addresses knows the short form.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}
