/** Requests without a name that the next to speak takes on: theirs is the deed, and the day that they give. */
import type { Segment } from '../../../contract';
import type { Action } from './find';
import { type ActionPhrases, phrasesOf } from './phrases';

/** Answers come at once, or after one other remark. */
const NEAR = 2;
/** Taken on counts as much as promised. */
const TAKEN_ON = 0.4;
const TAKES_BACK = /\b(?:not|no(?! problem)|never|but|\p{L}+n['’]t)\b|(?:않|못|없|안 )/iu;

/** An answer that takes a request on is told with the request, not once more. */
export function joinAnswers(actions: Action[], segments: Segment[], language: string): Action[] {
  const phrases = phrasesOf(language);
  if (!phrases) return actions;
  const told = new Set<Action>();
  const joined = actions.map((action) => {
    const place = acceptedIn(action, segments, phrases);
    const segment = segments[place ?? -1];
    if (place === undefined || !segment) return action;
    const reply = actions.find(({ sentence }) => sentence.parts[0]!.segment === place);
    if (reply) told.add(reply);
    const answer = reply?.sentence.parts ?? [{ segment: place, from: 0, to: segment.text.length }];
    const { speaker: owner } = segment;
    const score = action.score + TAKEN_ON;
    return { ...action, owner, answer, score, due: action.due ?? reply?.due };
  });
  return joined.filter((_, i) => !told.has(actions[i]!));
}

/** The place of the segment in which somebody else takes it on. */
function acceptedIn(
  { kind, owner, sentence: { parts, speaker } }: Action,
  segments: Segment[],
  phrases: ActionPhrases,
): number | undefined {
  if (kind !== 'request' || owner !== undefined || speaker === undefined) return undefined;
  const next = parts.at(-1)!.segment + 1;
  const isPair = new Set(segments.map((segment) => segment.speaker)).size === 2;
  const places = segments.slice(next, next + NEAR).map((_, i) => next + i);
  return places.find(
    (place) => segments[place]!.speaker !== speaker && takesOn(segments[place]!, phrases, isPair),
  );
}

/** Of two people the other is meant, so that a plain "yes" will do. */
function takesOn({ text, speaker }: Segment, { accepts, yes }: ActionPhrases, isPair: boolean) {
  const [first = ''] = text.trim().split(/(?<=[.!?])\s/u);
  if (speaker === undefined || TAKES_BACK.test(first)) return false;
  return (accepts?.test(first) ?? false) || (isPair && (yes?.test(first) ?? false));
}
