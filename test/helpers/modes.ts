/** Looks whether others on this computer may read what a program wrote. */
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Everything below the folders, themselves included, that anybody but its owner may read or write; links have no rights. */
export const openToOthers = (...folders: string[]): string[] =>
  folders.flatMap((folder) => (isOpen(folder) ? [folder] : []).concat(below(folder)));

const isOpen = (file: string): boolean => {
  const found = lstatSync(file);
  return !found.isSymbolicLink() && (found.mode & 0o077) !== 0;
};

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const file = path.join(folder, item.name);
    if (item.isDirectory()) return openToOthers(file);
    return isOpen(file) ? [`${file} ${(lstatSync(file).mode & 0o777).toString(8)}`] : [];
  });
}
