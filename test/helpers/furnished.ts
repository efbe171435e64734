/** A library with one of everything in it, for tests that throw things at it. */
import type { App } from '../../main/compose';
import type { RouteName } from '../../main/contract';
import { type Call, dataOf, upload } from './calls';
import { whatsApp } from './chats';

const CHAT = whatsApp(
  ['Anna', 'Shall we meet at the harbour?'],
  ['Ben', 'Yes, I will bring the boat tomorrow.'],
);

const TALK = 'Anna: We launch in May.\nBen: I will write to Eva by Friday.';

/** Calls the app as a page does; throws what is refused. */
export const callerOf =
  ({ dispatch }: App): Call =>
  async <N extends RouteName>(name: N, input: unknown) =>
    dataOf<N>(await dispatch(name, input, { local: false }));

/** Ids by what they are of. */
export type Furniture = Record<string, (string | number)[]>;

/** Fills the library; tells what is in it, and of one more recording that nobody else knows of. */
export async function furnish(app: App): Promise<{ there: Furniture; kept: string }> {
  const call = callerOf(app);
  const { recording: kept } = await call('recordings.import', {
    file: await upload(call, 'Kept.txt', 'Anna: Nobody knows of this one.'),
  });
  const file = await upload(call, 'Launch.txt', TALK);
  const { recording, job } = await call('recordings.import', { file });
  const [imported] = (await call('chats.importText', { text: CHAT })).chats;
  const chat = imported!.chat.id;
  const transcript = await call('transcripts.get', { recording: recording.id });
  const made = { recording: recording.id, type: 'tldr' };
  const summaries = [await call('summaries.create', made), await call('summaries.create', made)];
  await call('promises.read', {});
  const { promises } = await call('promises.list', {});
  const { messages } = await call('chats.messages', { id: chat, from: 0 });
  const capture = await call('captures.begin', { sampleRate: 8000 });
  const half = await call('files.begin', { name: 'half.wav', bytes: 100 });
  return {
    kept: kept.id,
    there: {
      recording: [recording.id],
      job: job === null ? [] : [job],
      chat: [chat],
      transcript: [transcript!.id],
      summary: summaries.map(({ id }) => id),
      promise: promises.map(({ id }) => id),
      message: messages.map(({ id }) => id),
      capture: [capture.id],
      file: [half.file, await upload(call, 'More.txt', TALK)],
    },
  };
}
