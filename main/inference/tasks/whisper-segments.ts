/** What is handed on for a clip: sentences with times, none where nothing was said. */
import type { Segment } from '../../contract';
import { splitSentences } from '../text/segments';
import type { TimedWord } from '../text/words';
import type { Clip } from './whisper-clips';
import type { Whisper } from './whisper-load';
import { isSilence, type Recognised } from './whisper-recognise';
import { wordsOfClip } from './whisper-words';

export type NewSegment = Omit<Segment, 'id'>;

/** Sentences of one clip in order; each word and sentence within the speech that was found. */
export function segmentsOf(whisper: Whisper, clip: Clip, heard: Recognised): NewSegment[] {
  if (isSilence(heard)) return [];
  const language = languageOfToken(whisper, heard.languageToken);
  const words = wordsOfClip(heard, clip, language, whisper.vocabulary, whisper.decoder.heads);
  return splitSentences(words).map((sentence) => toSegment(sentence, heard));
}

function languageOfToken({ vocabulary }: Whisper, token: number): string {
  for (const [language, each] of vocabulary.languages) if (each === token) return language;
  return '';
}

function toSegment(words: TimedWord[], { doubt }: Recognised): NewSegment {
  const segment = {
    start: words[0]!.start,
    end: words.at(-1)!.end,
    text: words
      .map(({ text }) => text)
      .join('')
      .trim(),
    words: words.map(({ text, start, end }) => ({ text: text.trim(), start, end })),
  };
  return doubt ? { ...segment, doubt } : segment;
}
