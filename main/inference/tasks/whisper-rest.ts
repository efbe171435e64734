/**
 * What Whisper left out: it ends early where it thinks that a sentence goes on beyond the 30 s, and sometimes leaps.
 * OpenAI's reference moves its window to the last timestamp; here the speech that was found tells what is missing.
 */
import type { Span } from '../../contract';
import { SAMPLE_RATE } from '../audio/types';
import { SECONDS_PER_FRAME } from '../text/alignment';
import type { WhisperVocabulary } from '../text/whisper-vocabulary';
import type { Clip, Stretch } from './whisper-clips';
import { isSilence, type Recognised } from './whisper-recognise';

/** Speech of which nothing was written counts from here on; it is padded by 0.4 s. */
const WHOLE_SECONDS = 0.6;
/** Timestamps are rough: the rest of speech that was begun counts only from here on. */
const PART_SECONDS = 1.2;
const TOUCHING_SECONDS = 0.1;

/** The stretches of a clip with speech between and behind what was written; none where the text is not trusted. */
export function unheardIn(clip: Clip, heard: Recognised, vocabulary: WhisperVocabulary): Stretch[] {
  const written = writtenSpans(heard.tokens, vocabulary, secondsOf(clip));
  if (heard.doubt || isSilence(heard) || written.length === 0) return [];
  return gapsBetween(written, secondsOf(clip)).flatMap((gap) => stretchesIn(clip, gap));
}

/** Seconds of the clip from the first to the last timestamp of each piece of text. */
export function writtenSpans(
  tokens: readonly number[],
  { firstTimestamp }: Pick<WhisperVocabulary, 'firstTimestamp'>,
  end: number,
): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let open = false;
  for (const token of tokens) {
    if (token < firstTimestamp) {
      open = true;
      continue;
    }
    const at = (token - firstTimestamp) * SECONDS_PER_FRAME;
    if (open) spans.push({ start, end: at });
    [start, open] = [at, false];
  }
  return open ? [...spans, { start, end }] : spans;
}

function gapsBetween(written: readonly Span[], end: number): Span[] {
  const edges = [{ start: 0, end: 0 }, ...written, { start: end, end }];
  return edges.slice(1).map((span, i) => ({ start: edges[i]!.end, end: span.start }));
}

/** From the first to the last speech that was left out of a gap, piece by piece. */
function stretchesIn(clip: Clip, gap: Span): Stretch[] {
  const missed = speechOf(clip)
    .map((span) => ({ span, part: overlap(span, gap) }))
    .filter(({ span, part }) => isMissed(span, part))
    .map(({ part }) => part);
  if (missed.length === 0) return [];
  const whole = { start: missed[0]!.start, end: missed.at(-1)!.end };
  return clip.pieces.flatMap(({ at, offset, seconds }) => {
    const part = overlap(whole, { start: at, end: at + seconds });
    return isLong(part) ? [stretchOf(clip, part, offset - at)] : [];
  });
}

function isMissed(span: Span, part: Span): boolean {
  const begun = part.start - span.start > TOUCHING_SECONDS;
  return part.end - part.start >= (begun ? PART_SECONDS : WHOLE_SECONDS);
}

/** Where there is speech, in seconds of the clip. */
const speechOf = ({ pieces, speech }: Clip): Span[] =>
  pieces.flatMap(({ at, offset, seconds }) =>
    speech
      .map((span) => overlap(span, { start: offset, end: offset + seconds }))
      .filter(isLong)
      .map(({ start, end }) => ({ start: start - offset + at, end: end - offset + at })),
  );

function stretchOf(clip: Clip, { start, end }: Span, shift: number): Stretch {
  const [from, to] = [start + shift, end + shift];
  return {
    from,
    to,
    offset: from,
    samples: clip.samples.slice(Math.floor(start * SAMPLE_RATE), Math.ceil(end * SAMPLE_RATE)),
    speech: clip.speech.map((span) => overlap(span, { start: from, end: to })).filter(isLong),
    peaks: new Uint8Array(),
    sides: new Uint8Array(),
    duration: clip.duration,
  };
}

const secondsOf = ({ samples }: Clip): number => samples.length / SAMPLE_RATE;

const overlap = (a: Span, b: Span): Span => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

const isLong = ({ start, end }: Span): boolean => end > start;
