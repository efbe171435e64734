/** Recordings and chats as they may be given away: the same things, with what is private replaced in every text. */
import type { Chat, Message, Sharing } from '../../contract';
import type { WholeRecording } from '../formats';
import { previewOf } from '../titles';
import { findPrivate } from './find';
import { createReplacer } from './replace';
import type { Found } from './types';

/** All that is private in a recording, its summaries included. */
export function privateInRecording({ recording, transcript, summaries }: WholeRecording): Found[] {
  const points = summaries.flatMap((summary) => summary.points);
  const people = [
    ...transcript.segments.flatMap(({ speaker }) => speaker ?? []),
    ...points.flatMap(({ owner }) => owner ?? []),
  ];
  const lines = transcript.segments.map(({ words: _w, ...segment }) => segment);
  const texts = textsIn([recording.title, recording.tags, lines, summaries]);
  return findPrivate({ texts, people: [...new Set(people)], language: transcript.language });
}

/** All that is private in a chat. */
export function privateInChat(chat: Chat, messages: Iterable<Message>): Found[] {
  const texts = textsIn([chat.title, chat.tags]);
  for (const message of messages) texts.push(...textsIn(message));
  const people = chat.participants.map(({ name }) => name);
  return findPrivate({ texts, people, language: chat.language });
}

/** The recording without its sound, whose file has a name and a fingerprint, and without the times of single words. */
export function sharedRecording(whole: WholeRecording, share: Sharing): WholeRecording {
  const { recording, transcript, summaries } = whole;
  const { text } = createReplacer(privateInRecording(whole), share, transcript.language);
  const segments = transcript.segments.map(({ words: _w, ...segment }) => segment);
  const silent = {
    recording: { ...recording, audio: null, preview: '' },
    transcript: { ...transcript, segments },
  };
  const shared = withTexts({ ...silent, summaries }, text);
  // A preview is cut off somewhere, maybe inside a number: it is made anew.
  const preview = previewOf(shared.transcript.segments);
  return { ...shared, recording: { ...shared.recording, preview } };
}

/** The chat, and the way to make each of its messages fit. Of what came with one only the kind is told: file names say much. */
export function sharedChat(chat: Chat, messages: Iterable<Message>, share: Sharing) {
  const { text } = createReplacer(privateInChat(chat, messages), share, chat.language);
  const message = (one: Message): Message =>
    withTexts({ ...one, media: one.media && { ...one.media, name: '' } }, text);
  return { chat: withTexts({ ...chat, preview: '' }, text), message };
}

/** Words of ours, by which a reader tells what a thing is. */
const OURS = new Set([
  'id',
  'recording',
  'kind',
  'type',
  'method',
  'language',
  'status',
  'app',
  'model',
  'length',
  'doubt',
  'notes',
  'promptVersion',
  'dueDate',
]);

/** Every text within, wherever it lies: what is said nowhere but in a point that was taken out is private too. */
function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  withTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** Every text within, wherever it lies: what is added to the contract later is replaced too. */
function withTexts<T>(value: T, change: (text: string) => string, key = ''): T {
  if (typeof value === 'string') return (OURS.has(key) ? value : change(value)) as T;
  if (Array.isArray(value)) return value.map((one) => withTexts(one, change, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const changed = Object.entries(value).map(([name, one]) => [name, withTexts(one, change, name)]);
  return Object.fromEntries(changed) as T;
}
