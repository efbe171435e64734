/** Whether one folder lies in another. */
import path from 'node:path';

/** True also where both are the same. `as` tells how the system writes paths; both are whole. */
export function isWithin(inner: string, outer: string, as: path.PlatformPath = path): boolean {
  const way = as.relative(outer, inner);
  // From one disk of Windows to another there is no way: it is the whole path again.
  return !as.isAbsolute(way) && way !== '..' && !way.startsWith(`..${as.sep}`);
}
