/** The fake's files: they hold the words and little else, under the right names. */
import type { DocumentFile, TextFile } from '../../../main/contract';
import { type Answers, recordingOf } from './answers';
import { chatOf } from './chat-answers';
import type { World } from './world';

/** Answers to the calls for exports, out of `world`. */
export const createExportAnswers = (world: World): Answers => ({
  'transcripts.export': ({ recording, format = 'txt' }) =>
    textFile(
      recordingOf(world, recording).title,
      format,
      world.transcripts.get(recording)?.segments ?? [],
    ),
  'transcripts.document': ({ recording }) => documentFile(recordingOf(world, recording).title),
  'chats.export': ({ id, format = 'txt' }) => {
    const { chat } = chatOf(world, id);
    return textFile(chat.title, format, [{ text: chat.preview }]);
  },
  'chats.document': ({ id }) => documentFile(chatOf(world, id).chat.title),
});

const textFile = (title: string, format: string, lines: { text: string }[]): TextFile => ({
  name: `${title}.${format}`,
  mime: 'text/plain',
  text: lines.map(({ text }) => text).join('\n'),
});

const documentFile = (title: string): DocumentFile => ({
  name: `${title}.docx`,
  mime: 'application/octet-stream',
  data: btoa('docx'),
});
