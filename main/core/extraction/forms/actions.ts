/** What was promised and asked for: who, what, by when, in the recording's own words. */
import { type Point, type SummaryLength, type SummaryNote, UNASSIGNED } from '../../../contract';
import { joinAnswers } from '../actions/answers';
import { dueDateOf } from '../actions/due-date';
import { type Action, actionIn } from '../actions/find';
import { namesIn } from '../actions/names';
import { phrasesOf } from '../actions/phrases';
import type { Digest } from '../digest';
import { sourcesOf } from '../sources';
import { best, distinct, liftOf } from './choose';
import { pointOf, type Write } from './form';

const MOST: Record<SummaryLength, number> = { short: 3, medium: 6, long: 12 };
/** Below this an action is weak ("we should…"), and is left out. */
const FEWEST_SCORE = 0.6;

function findActions(digest: Digest): Action[] {
  const lift = liftOf(digest);
  const names = namesIn(digest);
  const found = digest.sentences.flatMap((sentence) => {
    const action = actionIn(sentence, sentence.language, names);
    if (!action || action.kind === 'decision') return [];
    return [{ ...action, score: action.score + lift(sentence) }];
  });
  const joined = joinAnswers(distinct(found), digest.segments, digest.language);
  return joined.filter(({ score }) => score >= FEWEST_SCORE);
}

/** With who does it, and the day; whoever takes on a request is a source too. */
function actionPoint(digest: Digest, action: Action, recordedAt: Date | undefined): Point {
  const { sentence, owner, due, answer = [] } = action;
  const point = pointOf(digest, sentence);
  const dueDate = due === undefined ? undefined : dueDateOf(due, digest.language, recordedAt);
  return {
    ...point,
    sources: [...point.sources, ...sourcesOf(answer, digest.segments)],
    owner: owner ?? UNASSIGNED,
    ...(due === undefined ? {} : { due }),
    ...(dueDate === undefined ? {} : { dueDate }),
  };
}

/** What is to be done, after who and before when. */
export const actionLine = ({ text, owner, due, dueDate }: Point): string => {
  const who = owner && owner !== UNASSIGNED && !text.startsWith(owner) ? `${owner}: ` : '';
  const when = [due, dueDate === due ? undefined : dueDate].filter((part) => part !== undefined);
  return `- ${who}${text}${when.length > 0 ? ` (${when.join(', ')})` : ''}`;
};

export const writeActions: Write = (digest, length, recordedAt) => {
  const points = best(findActions(digest), MOST[length]).map((action) =>
    actionPoint(digest, action, recordedAt),
  );
  const notes: SummaryNote[] = phrasesOf(digest.language) ? [] : ['no-actions-here'];
  return { text: points.map(actionLine).join('\n'), points, notes };
};
