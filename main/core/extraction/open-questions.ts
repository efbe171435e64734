/**
 * Questions that were asked and not answered in what follows. A question is open only where something shows it: it was put
 * off, nobody knew, or the talk turned away; in free talk, what only seems to lack a reply was mostly answered by a gesture or needed none.
 */

import { phrasesOf } from './actions/phrases';
import { type AnswerCues, answerCuesOf } from './answer-cues';
import type { Digest } from './digest';
import { idf } from './features';
import { type Sentence, sentenceRanges } from './sentences';
import { spokenOf } from './sources';

const FEWEST_WORDS = 4;
/** A Korean word is what English says in two. */
const FEWEST_KOREAN = 2;
const MOST_WORDS = 40;
/** Segments in which an answer is looked for at once, and words of them. */
const NEAR = 4;
const NEAR_WORDS = 60;
/** Words that are a sound more than an answer. */
const SHORT = 3;
/** More words say something of their own. */
const MOST_TO_PUT_OFF = 25;
/** Replies, of which one puts a question off; what is said later is about something else. */
const PUT_OFF_WITHIN = 2;
/** Weight of the question's words that a later answer must hold. */
const LEAST_HELD = 0.6;
const FEWEST_SHARED = 2;
/** Somebody tells what others ask: the mark stands in quotes. */
const QUOTED = /["“][^"”]*[?？]/u;

/** All of them, in order; none where the language has no cues. Time is linear in the length but for the few that are open. */
export function openQuestions(digest: Digest): Sentence[] {
  const cues = answerCuesOf(digest.language);
  if (!cues) return [];
  const segmenter = new Intl.Segmenter(digest.language, { granularity: 'sentence' });
  return digest.sentences.filter(
    (sentence) =>
      isAsked(sentence, cues, digest) &&
      staysOpen(sentence, repliesTo(sentence, digest, segmenter), cues) &&
      !isAnsweredLater(sentence, digest, cues),
  );
}

/** Asks for something to be known: not for a nod, and not for something to be done. */
function isAsked(sentence: Sentence, cues: AnswerCues, { language, segments }: Digest) {
  const { text, words, complete } = sentence;
  const fewest = language === 'ko' ? FEWEST_KOREAN : FEWEST_WORDS;
  if (!complete || words < fewest || words > MOST_WORDS) return false;
  // Without its mark, it is too often the middle of something else.
  if (!/[?？]/u.test(text) || QUOTED.test(text)) return false;
  if (cues.asked && !cues.asked.test(text)) return false;
  const isIdle = cues.idle.test(text) || cues.idle.test(spokenOf(sentence, segments));
  return !isIdle && !(phrasesOf(language)?.request.test(text) ?? false);
}

interface Reply {
  text: string;
  /** Said by whoever asked. */
  own: boolean;
}

/** What is said next, sentence by sentence, nods included: they answer. */
function repliesTo(
  { parts, speaker }: Sentence,
  { segments }: Digest,
  segmenter: Intl.Segmenter,
): Reply[] {
  const last = parts.at(-1)!;
  const rest = { text: segments[last.segment]!.text.slice(last.to), own: true };
  const next = segments
    .slice(last.segment + 1, last.segment + 1 + NEAR)
    .map((one) => ({ text: one.text, own: speaker !== undefined && one.speaker === speaker }));
  let words = 0;
  return [rest, ...next]
    .flatMap(({ text, own }) =>
      [...sentenceRanges(text, segmenter)].map(([from, to]) => ({
        text: text.slice(from, to).trim(),
        own,
      })),
    )
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .filter(({ text }) => {
      const fits = words < NEAR_WORDS;
      words += text.split(/\s+/u).length;
      return fits;
    });
}

/** What the next replies make of a question, one after the other. */
function staysOpen({ text, speaker }: Sentence, replies: Reply[], cues: AnswerCues): boolean {
  // Of two questions in one breath the second is answered.
  if (isFollowed(replies)) return false;
  const others = upToNextQuestion(replies).filter(({ own }) => !own || speaker === undefined);
  const answers = others.filter((reply) => !isAnother(reply)).map((reply) => reply.text);
  let isUnsure = false;
  for (const [i, reply] of answers.entries()) {
    const isFitting = fits(text, reply, cues);
    const isTurn = cues.turns.test(reply) && (i > 0 || !isFitting);
    if (i < PUT_OFF_WITHIN && (isTurn || isPutOff(reply, cues))) return true;
    if (cues.unsure?.test(reply)) isUnsure = true;
    else if (isFitting && (!isUnsure || wordsOf(reply) >= cues.wholeSentence)) return false;
  }
  return isUnsure;
}

const isPutOff = (reply: string, cues: AnswerCues): boolean =>
  cues.open.test(reply) && wordsOf(reply) <= MOST_TO_PUT_OFF;

const isFollowed = (replies: Reply[]): boolean => {
  const heard = replies.findIndex(({ own }) => !own);
  return replies.slice(0, Math.max(heard, 0)).some(isAnother);
};

/** What is said after whoever asked has heard something and asks for something else answers that. */
function upToNextQuestion(replies: Reply[]): Reply[] {
  const heard = replies.findIndex(({ own }) => !own);
  const next = replies.findIndex((reply, i) => i > heard && reply.own && isAnother(reply));
  return heard < 0 || next < 0 ? replies : replies.slice(0, next);
}

const wordsOf = (text: string): number => text.split(/\s+/u).length;
const isAnother = ({ text }: Reply): boolean => /[?？]\s*$/u.test(text);

/** Whether a reply holds what the question asks for; of a whole sentence that puts nothing off, that is believed. */
function fits(question: string, reply: string, cues: AnswerCues): boolean {
  const kind = cues.kinds.find(({ asks }) => asks.test(question));
  if (kind) return kind.answer.test(reply);
  return asksFor(question, cues) || cues.yesNo.test(reply) || wordsOf(reply) >= cues.wholeSentence;
}

/** "And the music, do we know whether they are free?" asks whether: its last clause tells. */
function asksFor(question: string, { asks }: AnswerCues): boolean {
  const clause = question.slice(question.lastIndexOf(',') + 1);
  return asks.test(wordsOf(clause.trim()) > SHORT ? clause : question);
}

/** Whether somebody comes back to it: a statement with most of the question's words and what it asks for. */
function isAnsweredLater(asked: Sentence, { sentences, corpus, keysOf }: Digest, cues: AnswerCues) {
  const keys = new Set(keysOf(asked.text));
  const whole = weightOf(keys);
  function weightOf(some: Iterable<string>): number {
    return [...some].reduce((sum, key) => sum + idf(corpus, key), 0);
  }
  return sentences.slice(asked.index + 1).some(({ text, question, index }) => {
    const shared = new Set(corpus.keys[index]!.filter((key) => keys.has(key)));
    if (question || shared.size < FEWEST_SHARED || weightOf(shared) < LEAST_HELD * whole)
      return false;
    return !cues.open.test(text) && !cues.turns.test(text) && holdsKind(asked.text, text, cues);
  });
}

/** Later on, only what the question asks for counts; a yes was for something else. */
const holdsKind = (question: string, text: string, cues: AnswerCues): boolean =>
  cues.kinds.find(({ asks }) => asks.test(question))?.answer.test(text) ?? true;
