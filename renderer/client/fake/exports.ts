/** The fake's files: they hold next to nothing, under the right names. */
import type { DocumentFile, TextFile } from '../../../main/contract';
import { type Answers, recordingOf } from './answers';
import { chatOf } from './chat-answers';
import type { World } from './world';

/** Answers to the calls for exports, out of `world`. */
export const createExportAnswers = (world: World): Answers => ({
  'transcripts.export': ({ recording, format = 'txt', ...shown }) =>
    textFile(recordingOf(world, recording).title, format, JSON.stringify(shown)),
  'transcripts.document': ({ recording }) => documentFile(recordingOf(world, recording).title),
  'chats.export': ({ id, format = 'txt', ...shown }) =>
    textFile(chatOf(world, id).chat.title, format, JSON.stringify(shown)),
  'chats.document': ({ id }) => documentFile(chatOf(world, id).chat.title),
});

const textFile = (title: string, format: string, text: string): TextFile => ({
  name: `${title}.${format}`,
  mime: 'text/plain',
  text,
});

const documentFile = (title: string): DocumentFile => ({
  name: `${title}.docx`,
  mime: 'application/octet-stream',
  data: btoa('docx'),
});
