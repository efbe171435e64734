/** Builds transcripts from written lines, with times as a calm speaker would have them. Same in, same out. */
import type { Recording, Segment, Transcript, Word } from '../../../main/contract';

export interface SpokenLine {
  speaker?: string;
  text: string;
  doubt?: Segment['doubt'];
}

const SECONDS_PER_CHARACTER: Record<string, number> = { ko: 0.15 };
const PAUSE = 0.6;

/** `Name: what was said` for each line; lines with # and empty ones are skipped. */
export function parseScript(script: string): SpokenLine[] {
  return script
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const match = /^([^:]{1,20}): (.+)$/.exec(line);
      return match ? { speaker: match[1], text: match[2] ?? '' } : { text: line };
    });
}

/** One segment for each sentence. */
export function buildSegments(lines: readonly SpokenLine[], language: string): Segment[] {
  const perCharacter = SECONDS_PER_CHARACTER[language] ?? 0.062;
  const segments: Segment[] = [];
  let time = 0.8;
  for (const { text, ...rest } of lines) {
    for (const sentence of text.match(/[^.?!؟]+[.?!؟]*/g) ?? [text]) {
      const words = buildWords(sentence.trim(), time, perCharacter);
      const end = words.at(-1)?.end ?? time;
      segments.push({
        id: segments.length,
        start: time,
        end,
        text: sentence.trim(),
        words,
        ...rest,
      });
      time = end + 0.15;
    }
    time += PAUSE;
  }
  return segments;
}

function buildWords(text: string, from: number, perCharacter: number): Word[] {
  let time = from;
  return text.split(' ').map((word) => {
    const start = time;
    time += (word.length + 1) * perCharacter;
    return { text: word, start, end: time - perCharacter / 2 };
  });
}

/** A whole first version of a recording's transcript. */
export function buildTranscript(
  recording: Pick<Recording, 'id' | 'createdAt'>,
  segments: Segment[],
  language: string,
): Transcript {
  const end = segments.at(-1)?.end ?? 0;
  return {
    id: `t${recording.id}`,
    recording: recording.id,
    version: 1,
    createdAt: recording.createdAt,
    language,
    duration: end + 1,
    model: 'whisper-base',
    through: end + 1,
    complete: true,
    timed: true,
    speech: segments.map(({ start, end: until }) => ({ start, end: until })),
    segments,
  };
}
