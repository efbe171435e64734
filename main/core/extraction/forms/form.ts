/** What every kind of summary returns, and the step from a sentence to a point with its sources. */
import type { Point, SummaryLength, SummaryNote } from '../../../contract';
import type { Digest } from '../digest';
import type { Sentence } from '../sentences';
import { sourcesOf } from '../sources';

export interface Form {
  text: string;
  points: Point[];
  notes?: SummaryNote[];
}

/** Writes one kind of summary; empty text and no points where there is nothing of that kind. */
export type Write = (digest: Digest, length: SummaryLength, recordedAt?: Date) => Form;

/** A sentence as a point, with its places in segments; `text` where it is shown otherwise than it stands. */
export const pointOf = (digest: Digest, sentence: Sentence, text = sentence.text): Point => ({
  text,
  sources: sourcesOf(sentence.parts, digest.segments),
  method: digest.method,
});

type Spoken = Pick<Sentence, 'speaker' | 'text'>;

/** Who speaks, the empty name among them where nobody is named. */
interface Voices {
  corpus: { speakerWords: ReadonlyMap<string, unknown> };
}

/** Who says it, where more than one speaker is named: "I think so" means little without. */
export function attributed(
  digest: Voices,
  { speaker, text }: Spoken,
  before?: Pick<Spoken, 'speaker'>,
): string {
  const named = [...digest.corpus.speakerWords.keys()].filter((name) => name !== '').length;
  return speaker && named > 1 && before?.speaker !== speaker ? `${speaker}: ${text}` : text;
}

const SPACELESS_LANGUAGES = ['ja', 'zh', 'yue', 'th', 'km', 'lo', 'my'];

/** Sentences as one paragraph; scripts without spaces between words have none between sentences. */
export const paragraph = (digest: Pick<Digest, 'language'>, texts: string[]): string =>
  texts.join(SPACELESS_LANGUAGES.includes(digest.language) ? '' : ' ');
