/** A library in which every text that is shown is a script payload: transcript, names, titles, tags, points, chats. */
import { hostileChat, hostileRecording, payloadAt } from '../../helpers/hostile-texts';
import { SCRIPT_PAYLOADS } from '../../helpers/script-payloads';
import { addressesOf, type FilledLibrary, fillerOf } from './filled-library';

/** Tags are short, and the command line takes what begins with a dash for an option. */
const isTag = (text: string): boolean => text.length <= 50 && !text.startsWith('-');

/** Fills it; `folder` is for the files that are imported. */
export function makeHostileLibrary(folder: string, library: string): FilledLibrary {
  const { cli, importOf } = fillerOf(folder, library);
  const { recording } = importOf(
    ['transcript'],
    `${payloadAt(2)}.json`,
    JSON.stringify(hostileRecording()),
  ).imported[0];
  const { chat } = importOf(['chat'], 'result.json', JSON.stringify(hostileChat())).chats[0];
  for (const id of [recording.id, chat.id])
    cli('tag', id, ...SCRIPT_PAYLOADS.filter(isTag).slice(0, 8));
  return addressesOf(recording.id, chat.id);
}
