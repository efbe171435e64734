/** A person's own templates in SQLite, their sections as JSON. */
import type { Template } from '../contract';
import type { TemplateStore } from '../core/template-store-port';
import type { Db } from './connection';

interface Row {
  name: string;
  sections: string;
}

/** The templates part of the store. */
export function createTemplates(db: Db): TemplateStore {
  const all = db.prepare('SELECT name, sections FROM templates ORDER BY key');
  const add = db.prepare('INSERT INTO templates (key, name, sections) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM templates WHERE name = ?');
  return {
    all: () =>
      (all.all() as Row[]).map(({ name, sections }): Template => {
        return { name, sections: JSON.parse(sections) };
      }),
    add: (key, { name, sections }) => void add.run(key, name, JSON.stringify(sections)),
    remove: (name) => void remove.run(name),
  };
}
