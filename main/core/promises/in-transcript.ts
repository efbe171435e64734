/** What people of a recording took on, or asked somebody by name to do. Found by the rules of action items, the surest only. */
import type { Recording, Transcript } from '../../contract';
import { REQUEST } from '../chats/cues';
import { joinAnswers } from '../extraction/actions/answers';
import { dueDateOf } from '../extraction/actions/due-date';
import { type Action, actionIn } from '../extraction/actions/find';
import { namesIn } from '../extraction/actions/names';
import { distinct } from '../extraction/forms/choose';
import type { Pace } from '../extraction/pace';
import { type Sentence, sentencesOf } from '../extraction/sentences';
import { sourcesOf } from '../extraction/sources';
import { languagesOf } from '../language';
import type { FoundPromise } from '../promise-store-port';
import { CONDITION, INTENDS, takesOnInKorean } from './cues';

/** Less sure ones are left to summaries: of few suggestions each is read. */
const FEWEST_SCORE = 1;

/** What a group decides or takes on binds nobody by name; but Korean leaves out who speaks. */
function bindsOne({ kind, sentence: { text, language } }: Action): boolean {
  if (kind === 'together') return language === 'ko' && takesOnInKorean(text, true);
  if (kind === 'request') return language !== 'ko' || REQUEST.test(text);
  return kind === 'promise' || kind === 'assigned';
}

/** "Order the chairs" is owed where somebody is named, or a day; "I have to go on" where a day is. */
function isOwed(action: Action): boolean {
  const { owner, due, score, sentence } = action;
  if (!bindsOne(action) || score < FEWEST_SCORE || CONDITION.test(sentence.text)) return false;
  return due !== undefined || (owner !== undefined && !INTENDS.test(sentence.text));
}

const ownerOf = ({ kind, owner, sentence: { speaker } }: Action): string | null =>
  (kind === 'together' ? speaker : owner) ?? null;

/** Promises of a whole transcript; time is linear in its length. */
export async function promisesInTranscript(
  { segments, language, timed }: Transcript,
  { createdAt }: Pick<Recording, 'createdAt'>,
  pace: Pace,
): Promise<FoundPromise[]> {
  const languages = await languagesOf(
    segments.map(({ text }) => text),
    language,
  );
  const sentences: Sentence[] = [];
  for (const sentence of sentencesOf(segments, languages)) {
    sentences.push(sentence);
    await pace();
  }
  const names = namesIn({ segments, sentences, language });
  const found = sentences.flatMap((one) => actionIn(one, one.language, names) ?? []);
  const actions = joinAnswers(distinct(found), segments, language).filter(isOwed);
  return actions.map((action) => {
    const { kind, sentence, due = null } = action;
    const owner = ownerOf(action);
    const sources = sourcesOf(sentence.parts, segments);
    const { segment, start = 0 } = sources[0]!;
    return {
      place: { segment, start: timed ? start : null },
      quote: sources.map(({ quote }) => quote).join(' '),
      text: sentence.text,
      owner,
      to: kind === 'request' && sentence.speaker !== owner ? (sentence.speaker ?? null) : null,
      due,
      dueDate: dayOf(due, sentence.language, new Date(createdAt)),
      saidAt: createdAt + (timed ? Math.round(start * 1000) : 0),
    };
  });
}

/** The day that words name, where they name one. */
export const dayOf = (due: string | null, language: string, said: Date | undefined) =>
  (due === null ? undefined : dueDateOf(due, language, said)) ?? null;
