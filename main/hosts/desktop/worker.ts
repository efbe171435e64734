/** The process that runs the models, in Electron: a utility process, so no fuse needs to stay open for it. */
import { utilityProcess } from 'electron';
import type { WorkerPort } from '../../compose';

/** Starts `file` (dist/worker.cjs). */
export function forkUtility(file: string): WorkerPort {
  const child = utilityProcess.fork(file, [], { serviceName: 'Nanodesk models', stdio: 'inherit' });
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
    get pid() {
      return child.pid;
    },
    kill: () => void child.kill(),
  };
}
