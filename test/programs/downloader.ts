/** Downloads the tiny model from the hub of a test into a folder, to be killed on the way. */

import type { Offer } from '../../main/contract';
import { takeLock } from '../../main/store/lock';
import { createWeights } from '../../main/weights/weights';

const [base, folder, offer] = process.argv.slice(2) as [string, string, string];
const weights = createWeights({
  modelsFolder: 'models',
  folder,
  takeLock: (file) => takeLock(file, 0),
  hub: { base },
});
const print = (received: number) => console.log(`received ${received}`);
weights
  .download(JSON.parse(offer) as Offer, print, new AbortController().signal)
  .then(() => console.log('done'));
