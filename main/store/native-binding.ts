/** Which binary of better-sqlite3 is loaded, as an option of it; without one, Node's own from node_modules. */
export const bindingOf = (nativeBinding: string | undefined): { nativeBinding?: string } =>
  nativeBinding === undefined ? {} : { nativeBinding };
