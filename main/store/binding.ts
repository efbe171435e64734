/** Which better-sqlite3 binary to load: Node's own from node_modules, Electron's from beside the program. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BINARY = 'better_sqlite3.node';

interface Runtime {
  versions: Record<string, string | undefined>;
  env: Record<string, string | undefined>;
  execPath: string;
  resourcesPath?: string;
}

/** The path for better-sqlite3's `nativeBinding`, or undefined for the one it finds itself. */
export function findBinding(runtime: Runtime = process as Runtime): string | undefined {
  if (!runtime.versions.electron) return undefined;
  const folders = [runtime.resourcesPath, dirname(runtime.execPath)].filter((f) => f !== undefined);
  const candidates = [
    runtime.env.NANODESK_SQLITE_BINDING,
    ...folders.flatMap((folder) => [join(folder, BINARY), join(folder, 'native', BINARY)]),
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}
