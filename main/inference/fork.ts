/** The inference process as a child of Node: for the command line and the loopback host. */
import { fork } from 'node:child_process';
import type { WorkerPort } from './protocol';

/** Starts `worker` (a bundled script). What codecs print about damaged files is dropped. */
export function forkWorker(worker: string): WorkerPort {
  const child = fork(worker, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
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
