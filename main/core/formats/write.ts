/** A transcript or a whole recording as text of a format. Knows no files and no languages of the interface. */
import type {
  Recording,
  Segment,
  ShownParts,
  Summary,
  Transcript,
  TranscriptFormat,
} from '../../contract';
import { doubtMark } from './doubt';
import { gapLines } from './gaps';
import { writeMarkdown } from './markdown';
import { type Page, pageOf } from './page';
import { namedSegments, pageWords } from './page-words';
import { withParts } from './shown';
import { writeSrt, writeVtt } from './subtitles-write';
import { clock } from './time';

/** What is needed of a transcript to write it down. */
export type WritableTranscript = Pick<Transcript, 'segments' | 'timed' | 'language' | 'duration'>;

/** `[00:01:02] Anna: …` per line; reading it again gives the same turns. */
function writeText(segments: Segment[], timed: boolean): string {
  const lines = segments.map((segment) => {
    const { start, speaker } = segment;
    const text = doubtMark(segment) + segment.text.replace(/\s+/g, ' ');
    return [timed ? `[${clock(start)}]` : '', speaker ? `${speaker}:` : '', text]
      .filter((part) => part !== '')
      .join(' ');
  });
  return `${lines.join('\n')}\n`;
}

const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * The transcript alone.
 * @throws AppError `unsupported` for subtitles of a transcript without times
 */
export function formatTranscript(transcript: WritableTranscript, format: TranscriptFormat): string {
  const { timed, language } = transcript;
  if (format === 'json') return writeJson(transcript);
  if (format === 'md') return writeMarkdown(pageOf(null, transcript, []));
  const segments = namedSegments(transcript.segments, pageWords(language));
  if (format === 'srt') return writeSrt(segments, timed);
  if (format === 'vtt') return writeVtt(segments, timed, language);
  return writeText(segments, timed);
}

/** A recording of the library with what is told about it; summaries newest first. */
export interface WholeRecording {
  recording: Recording;
  transcript: Transcript;
  summaries: Summary[];
}

/**
 * A recording as text. `txt` and `srt` have a place for the transcript only, `vtt` for chapters too; `md` and `json`
 * carry title, summaries and transcript. Subtitles keep their times.
 * @throws AppError `unsupported` for subtitles of a transcript without times
 */
export function formatRecording(
  whole: WholeRecording,
  format: TranscriptFormat,
  shown: ShownParts,
): string {
  const subtitles = format === 'srt' || format === 'vtt';
  const { transcript, summaries } = withParts({ ...shown, times: shown.times || subtitles }, whole);
  const { recording } = whole;
  if (format === 'json') return writeJson({ recording, transcript, summaries });
  if (format === 'md') return writeMarkdown(pageOf(recording, transcript, summaries));
  if (format === 'vtt') {
    const chapters = summaries.find(({ type }) => type === 'chapters')?.points;
    const { timed, language } = transcript;
    const words = pageWords(language);
    const segments = namedSegments(transcript.segments, words);
    return writeVtt(segments, timed, language, chapters, gapLines(recording.gaps, words));
  }
  return formatTranscript(transcript, format);
}

/** A recording as the page of a document. */
export function recordingPage(whole: WholeRecording, shown: ShownParts): Page {
  const { transcript, summaries } = withParts(shown, whole);
  const { title, createdAt } = whole.recording;
  const blocks = pageOf(whole.recording, transcript, summaries);
  return { blocks, facts: { title, createdAt, language: transcript.language } };
}
