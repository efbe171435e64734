/** Opens a library and says how it found it; given `unprivileged`, without root's right to write everywhere. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../main/contract/errors';
import { openStore } from '../../main/store/open';
import { DATABASE } from '../../main/store/parts';

const [folder = '', rights] = process.argv.slice(2);
const NOBODY = 65_534;

if (rights === 'unprivileged' && process.getuid?.() === 0) {
  // SQLite is loaded first: the folder that it lies in may be closed to others.
  new Database(':memory:').close();
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}

openStore({ folder }).then(
  (store) => {
    if (store.readOnly !== null) {
      const { recordings } = store.recordings.totals();
      console.log(`to read, ${store.readOnly}: ${recordings} recordings`);
      return store.close();
    }
    const db = new Database(path.join(folder, DATABASE), { readonly: true });
    console.log(`version ${db.pragma('user_version', { simple: true })}`);
    db.close();
    store.close();
  },
  (thrown) => console.log(`${AppError.from(thrown).code} ${AppError.from(thrown).message}`),
);
