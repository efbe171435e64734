/** Where the parts of this installation lie, seen from the bundles' folder. */
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Places {
  /** `catalog.json` and the weights. */
  models: string;
  /** The loopback app's bundle. */
  http: string;
  /** Bundled recordings. */
  demo: string;
  /** Recordings and meetings with references, only in the source tree. */
  fixtures: string;
  /** Programs that do the same work with other libraries, only in the source tree. */
  rivals: string;
}

/** In the source tree the models lie beside `dist`; packaged, beside the archive that holds it. */
export function findPlaces(distFolder: string): Places {
  const above = [path.join(distFolder, '..'), path.join(distFolder, '..', '..')];
  const home = above.find((folder) => existsSync(path.join(folder, 'models', 'catalog.json')));
  const root = home ?? above[0]!;
  return {
    models: path.join(root, 'models'),
    http: path.join(distFolder, 'http.cjs'),
    demo: path.join(root, 'demo'),
    fixtures: path.join(root, 'test', 'fixtures'),
    rivals: path.join(root, 'scripts', 'rivals'),
  };
}
