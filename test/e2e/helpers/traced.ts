/** Programs under strace, which writes down with whom they and their children speak over the network. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CALLS = 'trace=connect,sendto,sendmsg,sendmmsg,execve';

/** Why nothing can be traced on this machine; undefined where it can. */
export const untraceable = whyNot();

function whyNot(): string | undefined {
  try {
    execFileSync('strace', ['-f', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'strace is not there, or may not be used';
  }
}

export interface Traced {
  /** Runs the program with what it is given, as its own child would. */
  program: string;
  /** The programs that were started so far. */
  started(): string[];
  /** Each attempt to reach somebody beyond this computer, a name server also where it stands on this one. */
  outwards(): string[];
  /** Whether onnxruntime began to keep notes for Microsoft, which it sends when it has time. */
  reported(): boolean;
}

/** A program in `folder`, its home, that stands in for `program`. It does not know of CI, where onnxruntime keeps still. */
export function trace(program: string, folder: string): Traced {
  const [script, log] = ['traced.sh', 'trace'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  // -D: the program is the child of whoever starts this, and gets its signals.
  const command = `exec strace -D -f -qq --seccomp-bpf -e ${CALLS} -o '${log}' '${program}' "$@"`;
  writeFileSync(
    script,
    `#!/bin/sh\nunset CI XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME\nexport HOME='${folder}'\n${command}\n`,
  );
  chmodSync(script, 0o755);
  const lines = () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []);
  return {
    program: script,
    started: () => lines().filter((line) => line.includes('execve(')),
    outwards: () => lines().filter(leaves),
    reported: () => existsSync(path.join(folder, '.cache', 'Microsoft')),
  };
}

const LOOPBACK = /inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/;
const NAME_SERVER = /htons\(53\)/;

const leaves = (line: string): boolean =>
  /sa_family=AF_INET6?\b/.test(line) && (!LOOPBACK.test(line) || NAME_SERVER.test(line));
