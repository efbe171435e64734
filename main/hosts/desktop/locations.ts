/** Where this installation keeps its parts: in the source tree, or packaged. Pure, but for the question what exists. */
import path from 'node:path';

export interface Installation {
  packaged: boolean;
  /** Folder of the bundles. */
  distFolder: string;
  /** Electron's `process.resourcesPath`. */
  resourcesFolder: string;
  /** Electron's program. */
  program: string;
  /** ABI that native modules must have been built for: `process.versions.modules`. */
  abi: string;
}

export interface Locations {
  pageFolder: string;
  worker: string;
  modelsFolder: string;
  /** better-sqlite3 for this Electron; undefined where only Node's own build is there. */
  nativeBinding: string | undefined;
}

/** Finds the parts. Packaged, all but the bundles lies outside the archive, since it is opened by native code. */
export function locate(installation: Installation, exists: (file: string) => boolean): Locations {
  const { packaged, distFolder, resourcesFolder } = installation;
  return {
    pageFolder: path.join(distFolder, 'renderer'),
    worker: path.join(distFolder, 'worker.cjs'),
    modelsFolder: packaged
      ? path.join(resourcesFolder, 'models')
      : path.join(distFolder, '..', 'models'),
    nativeBinding: bindingPlaces(installation).find(exists),
  };
}

const bindingPlaces = ({ packaged, distFolder, resourcesFolder, program, abi }: Installation) =>
  packaged
    ? [path.join(resourcesFolder, 'native', 'better_sqlite3.node')]
    : [
        path.join(distFolder, 'native', `abi-${abi}`, 'better_sqlite3.node'),
        path.join(path.dirname(program), 'better_sqlite3.node'),
      ];
