/** `node scripts/electron-native.mjs`: gets better-sqlite3 for the Electron that is here, and says where it lies. */
import { describeElectron, findElectron, nativeFor } from './electron.mjs';

const program = findElectron();
if (!program) {
  console.error('There is no Electron here yet: `npm start` fetches it.');
  process.exit(1);
}
console.log(await nativeFor(program, describeElectron(program)));
