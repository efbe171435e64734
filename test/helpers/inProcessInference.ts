/** The inference "process" within the test's own process: the same messages, copied as they would be between processes. */
import { deserialize, serialize } from 'node:v8';
import { createInference } from '../../main/inference/client';
import type { WorkerPort } from '../../main/inference/protocol';
import { serveInference } from '../../main/inference/serve';
import { modelsFolder } from './models';

interface End extends WorkerPort {
  deliver(message: unknown): void;
  exit(): void;
}

function createEnd(other: () => End): End {
  const onMessage: ((message: unknown) => void)[] = [];
  const onExit: (() => void)[] = [];
  let gone = false;
  return {
    postMessage: (message) => {
      const copy: unknown = deserialize(serialize(message));
      setImmediate(() => other().deliver(copy));
    },
    onMessage: (listener) => void onMessage.push(listener),
    onExit: (listener) => void onExit.push(listener),
    kill: () => other().exit(),
    deliver: (message) => {
      if (!gone) for (const listener of onMessage) listener(message);
    },
    exit: () => {
      gone = true;
      for (const listener of onExit) listener();
    },
  };
}

/** Two ports that talk to each other. */
function portPair(): [WorkerPort, WorkerPort] {
  const left: End = createEnd(() => right);
  const right: End = createEnd(() => left);
  return [left, right];
}

/** Real models, run by the test's own process. */
export function inProcessInference(folder = modelsFolder) {
  return createInference({
    modelsFolder: folder,
    idleMs: () => 60_000,
    threads: () => 1,
    spawn: () => {
      const [ours, theirs] = portPair();
      serveInference(theirs);
      return ours;
    },
  });
}
