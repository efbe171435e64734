/** Imports a chat export into a library as the application does, says how far it is, and can be killed or made to wait on the way. */
import { AppError } from '../../main/contract';
import { importAsTold, say } from '../helpers/importing';

void importAsTold(
  'chats.importPath',
  (result) => {
    if (!result.ok) return say(`failed ${AppError.fromWire(result.error).message}`);
    const [imported] = (result.data as { chats: { added: number }[] }).chats;
    say(`added ${imported!.added}`);
  },
  () => say('open'),
);
