/** For scripts/build.mjs, which puts them where a library names them without an import. */
export { webcrypto } from 'node:crypto';
export { ReadableStream, TransformStream } from 'node:stream/web';
