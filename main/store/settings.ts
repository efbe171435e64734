/** Settings in SQLite, as JSON by name. */
import type { SettingsStore } from '../core/store-port';
import type { Db } from './connection';

/** Names that begin with a dot are the store's own notes. */
export function createSettings(db: Db): SettingsStore {
  const all = db.prepare("SELECT name, value FROM settings WHERE name NOT LIKE '.%'");
  const put = db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  return {
    all() {
      const rows = all.all() as { name: string; value: string }[];
      return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]));
    },
    set(values) {
      const write = db.transaction(() => {
        for (const [name, value] of Object.entries(values)) put.run(name, JSON.stringify(value));
      });
      write.immediate();
    },
  };
}
