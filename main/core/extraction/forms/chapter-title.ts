/** What a chapter is called: in words that were said there. */
import { countWords } from '../../words';
import { capitalize } from '../clean';
import type { Sentence } from '../sentences';
import { trimToClause } from './headline';

const MOST_WORDS = 7;

/** Said often, and no subject: numbers, places in a row, what one does to a list. */
const NO_TITLE =
  /^(?:first|second|third|next|last|other|another|start|true|ready|thing|things|week|hour|hours|day|days|months?|years?|time|times|bit|lot|kind|sort|course|example|fun|laugh|better|long|good|seconds?|minutes?|today|yesterday|tomorrow|place|point|points|ideas?|questions?|answers?|meetings?|everybody|members?|people|positive|save|blank|push|word|item|single|whole|case|end|side|half|part|percent|fact|reason|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|thousand|\p{N}.*)$/iu;

/** What stands before a noun, and what stands after one. */
const BEFORE_NOUN =
  /^(?:the|a|an|this|that|these|those|our|your|their|its|his|her|my|of|some|any|no|more|each|every|for|with|about|on|in|from|by)$/u;
const AFTER_NOUN =
  /^(?:is|are|was|were|be|has|have|had|will|would|can|could|should|may|might|of|in|on|at|for|with|to|from|by|and|or|but|so|that|which|who|because|if|when|as|than|then|i|we|you|they|it|he|she)$/u;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*|[.,;:?!–]/gu;
/** A place where a noun stands may be chance once. */
const FEWEST_PLACES = 2;

/** Whether a term, of which the last word counts, stands where nouns do: "the old pump is" and not "is supposed to". */
export function nounsIn(sentences: Sentence[]): (term: string) => boolean {
  const places = new Map<string, number>();
  for (const { text } of sentences) {
    const words = text.toLowerCase().match(TOKEN) ?? [];
    words.forEach((word, i) => {
      const begins = BEFORE_NOUN.test(words[i - 1] ?? '') || BEFORE_NOUN.test(words[i - 2] ?? '');
      const next = words[i + 1];
      const ends = next === undefined || /^\P{L}/u.test(next) || AFTER_NOUN.test(next);
      if (begins && ends) places.set(word, (places.get(word) ?? 0) + 1);
    });
  }
  return (term) => {
    const last = term.split(' ').at(-1)!;
    return !NO_TITLE.test(last) && (places.get(last) ?? 0) >= FEWEST_PLACES;
  };
}

/** The subjects as they were said; where there is none, the beginning of what tells most. */
export function titleOf(subjects: string[], sentences: Sentence[], told: Sentence): string {
  const phrases = joined(subjects, sentences).map((subject) => asSaid(subject, sentences));
  if (phrases.length > 0) return capitalize(phrases.join(', '));
  const clause = trimToClause(told.text, MOST_WORDS);
  if (clause !== null && countWords(clause) > 1) return clause;
  return `${told.text.split(' ').slice(0, MOST_WORDS).join(' ')}…`;
}

/** "Speech" and "recognition" are one subject where they were said as one. */
function joined(subjects: string[], sentences: Sentence[]): string[] {
  const texts = sentences.map(({ text }) => text.toLowerCase());
  const isSaid = (pair: string): boolean =>
    texts.filter((text) => text.includes(pair)).length >= FEWEST_PLACES;
  for (const first of subjects)
    for (const second of subjects)
      if (first !== second && isSaid(`${first} ${second}`))
        return [`${first} ${second}`, ...subjects.filter((one) => one !== first && one !== second)];
  return subjects;
}

/** Subjects are counted in small letters; names are written large. */
function asSaid(subject: string, sentences: Sentence[]): string {
  for (const { text } of sentences) {
    const at = text.toLowerCase().indexOf(subject);
    if (at > 0) return text.slice(at, at + subject.length);
  }
  return subject;
}
