/** Libraries written as ES modules ask where they are; CommonJS, which esbuild makes of them, has another word for it. */
export const importMetaUrl = {
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
};
