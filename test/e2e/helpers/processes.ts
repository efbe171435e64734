/** Looks for processes that a test started, through /proc. */
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface ProcessFacts {
  id: number;
  parent: number;
  command: string;
}

function readProcess(id: number): ProcessFacts | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { id, parent, command: readFileSync(`/proc/${id}/cmdline`, 'utf8') };
  } catch {
    return null;
  }
}

/** Ids of all processes below `ancestor`, children before grandchildren. */
export function descendantsOf(ancestor: number): ProcessFacts[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((facts): facts is ProcessFacts => facts !== null);
  const found: ProcessFacts[] = [];
  let parents = [ancestor];
  while (parents.length > 0) {
    const children = all.filter(({ parent }) => parents.includes(parent));
    found.push(...children);
    parents = children.map(({ id }) => id);
  }
  return found;
}

/** Kills a process at once, and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await ended;
}
