/** The fake's files: they hold the words and little else, under the right names. */
import type {
  DocumentFile,
  DocumentFormat,
  SharedPart,
  SharingPreview,
  TextFile,
} from '../../../main/contract';
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
  'transcripts.document': ({ recording, format = 'docx' }) =>
    documentFile(recordingOf(world, recording).title, format),
  'chats.export': ({ id, format = 'txt' }) => {
    const { chat } = chatOf(world, id);
    return textFile(chat.title, format, [{ text: chat.preview }]);
  },
  'chats.document': ({ id, format = 'docx' }) => documentFile(chatOf(world, id).chat.title, format),
  'sharing.preview': ({ kind, id, keep = [], hide = [] }) => {
    const [title, lines] =
      kind === 'chat'
        ? [chatOf(world, id).chat.title, [{ text: chatOf(world, id).chat.preview }]]
        : [recordingOf(world, id).title, world.transcripts.get(id)?.segments ?? []];
    return previewOf(title, lines, keep, hide);
  },
});

/** Finds the names of those who speak, and what was asked to be hidden. */
function previewOf(
  title: string,
  lines: { text: string; speaker?: string }[],
  keep: string[],
  hide: string[],
): SharingPreview {
  const speakers = [...new Set(lines.flatMap(({ speaker }) => speaker ?? []))];
  const found = [
    ...speakers.map((text, at) => ({ class: 'name' as const, text, as: `Person ${at + 1}` })),
    ...hide.map((text, at) => ({ class: 'other' as const, text, as: `[hidden ${at + 1}]` })),
  ].map((one) => ({ ...one, count: lines.length, replaced: !keep.includes(one.text) }));
  const partsOf = (text: string): SharedPart[] => {
    const one = found.find((piece) => piece.replaced && piece.text === text);
    return one ? [{ was: text, as: one.as, class: one.class }] : [{ text }];
  };
  return {
    found,
    title: partsOf(title),
    lines: lines.map(({ text, speaker = '' }) => ({
      speaker: partsOf(speaker),
      parts: partsOf(text),
    })),
    ...{ total: lines.length, touched: found.length > 0 ? lines.length : 0 },
  };
}

const textFile = (title: string, format: string, lines: { text: string }[]): TextFile => ({
  name: `${title}.${format}`,
  mime: 'text/plain',
  text: lines.map(({ text }) => text).join('\n'),
});

const documentFile = (title: string, format: DocumentFormat): DocumentFile => ({
  name: `${title}.${format}`,
  mime: 'application/octet-stream',
  data: btoa(format),
});
