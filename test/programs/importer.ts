/** Takes a recording into a library, and can be made to wait on the way. */
import { AppError } from '../../main/contract';
import { importAsTold, say } from '../helpers/importing';

void importAsTold('recordings.importPath', (result) => {
  if (result.ok) say('imported');
  else say(`failed ${result.error.code} ${AppError.fromWire(result.error).message}`);
});
