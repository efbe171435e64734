/** Programs that wait at a moment of their own, until the test says go. */
import { createRequire } from 'node:module';

type Method = (path: string, ...more: unknown[]) => Promise<unknown>;

/** After the next such call of `node:fs/promises`, says `paused` and waits for SIGUSR2; of all later ones, for none. */
export function pauseAfter(
  name: 'open' | 'rename' | 'readdir',
  isIt: (path: string) => boolean,
  say: (line: string) => void,
): void {
  // What a bundle imports is looked up in this object at each call.
  const files = createRequire(__filename)('node:fs/promises') as Record<string, Method>;
  const real = files[name]!;
  files[name] = async (path, ...more) => {
    const result = await real(path, ...more);
    if (!isIt(path)) return result;
    files[name] = real;
    const goes = new Promise<void>((resolve) => process.once('SIGUSR2', () => resolve()));
    // A promise alone keeps no process alive.
    const alive = setInterval(() => {}, 1000);
    say('paused');
    await goes;
    clearInterval(alive);
    return result;
  };
}
