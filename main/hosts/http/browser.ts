/** Opens a link of ours in the person's browser, by the program that each system has for it. */
import { spawn } from 'node:child_process';

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Tries once; where it fails, the printed link is still there. */
export function openInBrowser(link: string): void {
  const [program, ...given] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...given, link], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
