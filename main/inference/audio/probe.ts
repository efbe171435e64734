/** Tells whether a file can be transcribed, without reading it all. */

import path from 'node:path';
import type { AudioReader } from '../../core/ports';
import { cutOff } from './file';
import { openAudio } from './open';

/** Decodes the first piece of sound: a header alone proves nothing. */
export function createAudioReader(): AudioReader {
  return {
    async probe(file, signal) {
      const source = await openAudio(file);
      try {
        for await (const _ of source.read(0)) {
          signal.throwIfAborted();
          return { duration: source.duration, mime: source.mime };
        }
        throw cutOff(path.basename(file));
      } finally {
        await source.close();
      }
    },
  };
}
