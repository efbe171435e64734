/** One step of the tables. Once released, a migration is never changed: a later one corrects it. */
export interface Migration {
  version: number;
  name: string;
  sql: string;
}
