/** The inference process as a child of Node: for the command line and the loopback host. */
import { fork } from 'node:child_process';
import type { WorkerPort } from './protocol';

/** glibc's setting that asks the kernel for pages of 2 MB. Other systems do not look at it. */
const HUGE_PAGES = 'glibc.malloc.hugetlb=1';

/** Starts `worker` (a bundled script). What codecs print about damaged files is dropped. */
export function forkWorker(worker: string): WorkerPort {
  const child = fork(worker, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // A decoder's step reads all weights once: with small pages a fifth of its time goes into finding them.
    env: { ...process.env, GLIBC_TUNABLES: withHugePages(process.env.GLIBC_TUNABLES) },
  });
  // A child that could not be started, or is gone, is told by `exit`; a failed send adds nothing.
  child.on('error', () => {});
  return {
    postMessage: (message) => {
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      let told = false;
      const tell = () => {
        if (!told) listener();
        told = true;
      };
      child.on('exit', tell);
      child.on('error', tell);
    },
    pid: child.pid,
    kill: () => void child.kill('SIGKILL'),
  };
}

const withHugePages = (set: string | undefined): string =>
  set ? `${set}:${HUGE_PAGES}` : HUGE_PAGES;
