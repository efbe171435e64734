/** Entry of the inference process, under `child_process.fork` and Electron's `utilityProcess` alike. */
import type { WorkerPort } from './protocol';
import { serveInference } from './serve';

/** The part of Electron's `process.parentPort` that is used here. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const exit = () => process.exit(0);

function portToParent(): WorkerPort {
  const { parentPort } = process as { parentPort?: ParentPort };
  if (parentPort)
    return {
      postMessage: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      onExit: () => {},
      kill: exit,
    };
  return {
    postMessage: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
    onExit: (listener) => void process.on('disconnect', listener),
    kill: exit,
  };
}

const port = portToParent();
port.onExit(exit);
// A terminal's Ctrl-C reaches the whole group; the parent decides when this process ends.
process.on('SIGINT', () => {});
serveInference(port);
