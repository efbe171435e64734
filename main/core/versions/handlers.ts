/** The calls of contract/versions.ts: what a person changes in a summary, compares and removes. */
import {
  AppError,
  type HandlersFor,
  type PointChange,
  type Summary,
  type SummaryBody,
  type SummaryType,
} from '../../contract';
import type { versionRoutes } from '../../contract/versions';
import { announce, type Core } from '../core';
import { textOf } from '../extraction/forms/text';
import { applyHeadline } from '../headline';
import { carryOver, isAlike } from './carry';
import { compareVersions } from './compare';
import { changed } from './edit';

/** Changes take effect on what stands in the store at that moment, also while the summary is still being made. */
export const versionHandlers = (core: Core): HandlersFor<typeof versionRoutes> => ({
  'summaries.edit': async ({ id, change }) => {
    const summary = edit(core, id, change);
    core.events.emit('summary.refined', summary);
    if (summary.type === 'headline') {
      applyHeadline(core, summary.recording);
      announce(core, summary.recording);
    }
    return summary;
  },
  'summaries.retry': async ({ id, from }, { signal }) => {
    const summary = await inTurn(id, () => retry(core, id, from, signal));
    core.events.emit('summary.refined', summary);
    return summary;
  },
  'summaries.compare': async (wanted) => {
    const [before, after] = [theSummary(core, wanted.before), theSummary(core, wanted.after)];
    refuseUnlike(before, after);
    return { before, after, rows: compareVersions(before, after) };
  },
  'summaries.remove': async ({ id }) => {
    const { recording } = theSummary(core, id);
    await core.store.summaries.remove(id);
    core.events.emit('summary.removed', { id, recording });
    return {};
  },
});

function edit({ store }: Core, id: string, change: PointChange): Summary {
  return store.atomically(() => {
    const summary = theSummary({ store }, id);
    const segments = store.transcripts.get(summary.transcript)?.segments ?? [];
    const body = { ...bodyOf(summary), ...changed(summary, change) };
    return store.summaries.rewrite(id, { ...body, text: textOf(body, body.points, segments) });
  });
}

/** The last retry of each summary that has not ended. */
const retries = new Map<string, Promise<unknown>>();

/** Parts are tried one after the other: each is put into what the one before it made of the summary. */
async function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
  const before = retries.get(id) ?? Promise.resolve();
  const mine = before.then(work, work);
  retries.set(id, mine);
  try {
    return await mine;
  } finally {
    if (retries.get(id) === mine) retries.delete(id);
  }
}

/** Only what was not changed by a person meanwhile is replaced. */
async function retry(
  { store, summarizer }: Core,
  id: string,
  from: number,
  signal: AbortSignal,
): Promise<Summary> {
  signal.throwIfAborted();
  const before = theSummary({ store }, id);
  const { length } = before;
  const type = typeOfFailed(before, from);
  const transcript = store.transcripts.get(before.transcript)!;
  const { segments, language } = transcript;
  const recordedAt = store.recordings.get(before.recording)?.createdAt;
  const request = { segments, language, type, length, method: 'compose' as const, recordedAt };
  const body = await summarizer.retry(request, bodyOf(before), from, signal);
  signal.throwIfAborted();
  return store.atomically(() => {
    const now = store.summaries.get(id);
    return store.summaries.rewrite(
      id,
      carryOver(body, now, { transcript: transcript.id, segments }),
    );
  });
}

/** Refuses what has no failed part there. */
function typeOfFailed({ type, coverage }: Summary, from: number): SummaryType {
  if (type === 'template')
    throw new AppError(
      'bad-input',
      'A summary in sections is in the recording’s own words, so that no part of it can have failed.',
      'To have it written anew, sum the recording up with the template again.',
    );
  if (!coverage.parts.some((part) => part.failed && part.from === from))
    throw new AppError(
      'bad-input',
      'No part of this summary failed there.',
      'Look at its parts again: it may have been tried already.',
    );
  return type;
}

function bodyOf(summary: Summary): SummaryBody {
  const { id: _i, recording: _r, transcript: _t, createdAt: _c, ...rest } = summary;
  const { promptVersion: _v, params: _p, ...body } = rest;
  return body;
}

function theSummary({ store }: Pick<Core, 'store'>, id: string): Summary {
  const summary = store.summaries.get(id);
  if (!summary)
    throw new AppError('not-found', `There is no summary ${id}.`, 'It may have been removed.');
  return summary;
}

const kindOf = ({ type, template = type }: Summary): string => template;

function refuseUnlike(before: Summary, after: Summary): void {
  if (before.recording !== after.recording)
    throw new AppError('bad-input', 'These are summaries of two recordings.', 'Choose two of one.');
  if (!isAlike(before, after))
    throw new AppError(
      'bad-input',
      `A summary of the kind "${kindOf(before)}" cannot be compared with one of the kind "${kindOf(after)}".`,
      'Choose two of the same kind.',
    );
}
