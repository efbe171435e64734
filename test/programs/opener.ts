/** Opens a library and says how it found it. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../main/contract/errors';
import { DATABASE, openStore } from '../../main/store/open';

const [folder = ''] = process.argv.slice(2);

openStore({ folder }).then(
  (store) => {
    const db = new Database(path.join(folder, DATABASE), { readonly: true });
    console.log(`version ${db.pragma('user_version', { simple: true })}`);
    db.close();
    store.close();
  },
  (thrown) => console.log(`${AppError.from(thrown).code} ${AppError.from(thrown).message}`),
);
