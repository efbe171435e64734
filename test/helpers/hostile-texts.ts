/** Files of strangers in which every text is a script payload: transcript, names, title, points; chat, senders, file names. */
import { SCRIPT_PAYLOADS } from './script-payloads';

const LANGUAGE = 'en';
/** One of them by its number. */
export const payloadAt = (index: number): string =>
  SCRIPT_PAYLOADS[index % SCRIPT_PAYLOADS.length] as string;

const segments = SCRIPT_PAYLOADS.map((text, id) => ({
  id,
  ...{ start: id * 5, end: id * 5 + 5, text },
  // A name has no colon.
  speaker: payloadAt(id + 1)
    .replaceAll(':', '')
    .slice(0, 60),
}));

/** What a model might have written, had it been told to. */
const summaryOf = (type: string) => ({
  type,
  ...{ length: 'medium', language: LANGUAGE, text: payloadAt(2), removed: [], notes: [] },
  points: SCRIPT_PAYLOADS.map((text, segment) => ({
    text,
    ...{
      title: payloadAt(segment + 3),
      owner: payloadAt(segment + 4).slice(0, 60),
      due: payloadAt(segment + 5),
    },
    ...{ method: 'extract', sources: [{ segment, quote: text }] },
  })),
  coverage: { covered: segments.length, total: segments.length, parts: [] },
  ...{ model: payloadAt(6), method: 'extract', timings: { firstMs: 1, totalMs: 1 } },
  ...{ id: 'aaaaaaaa', recording: 'aaaaaaaa', transcript: 'aaaaaaaa' },
  ...{ createdAt: 1_770_000_000_000, promptVersion: '1', params: {} },
});

/** A recording as our own JSON has it. */
export const hostileRecording = () => ({
  recording: { title: payloadAt(2), createdAt: 1_770_000_000_000, language: LANGUAGE },
  transcript: { language: LANGUAGE, duration: segments.length * 5, segments },
  summaries: ['actions', 'chapters', 'headline', 'key-points'].map(summaryOf),
});

/** A chat as Telegram exports it. */
export const hostileChat = () => ({
  ...{ name: payloadAt(3), type: 'private_group', id: 7 },
  messages: SCRIPT_PAYLOADS.map((text, id) => ({
    ...{ id: id + 1, type: 'message', date: '2026-03-05T15:07:12', text },
    ...{
      date_unixtime: String(1_772_723_232 + id * 60),
      from: payloadAt(id + 1),
      from_id: `user${id}`,
    },
    ...(id % 9 === 0
      ? { file: `files/${payloadAt(id).replaceAll('/', '')}`, mime_type: 'x/y' }
      : {}),
  })),
});
