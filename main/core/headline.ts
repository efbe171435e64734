/** What a recording is called by its headline, wherever nobody named it better. */
import type { Core } from './core';
import { saysNothing, titleFromHeadline } from './titles';

/** The newest headline becomes the preview, and the title where the file's name said nothing. */
export function applyHeadline({ store }: Core, id: string): void {
  const headline = store.summaries
    .list(id)
    .find(({ type }) => type === 'headline')
    ?.text.trim();
  const recording = store.recordings.get(id);
  if (!headline || !recording) return;
  store.recordings.learn(id, { preview: headline });
  const replaceable = { file: saysNothing(recording.title), headline: true, person: false };
  if (replaceable[store.recordings.titleBy(id)])
    store.recordings.retitle(id, titleFromHeadline(headline), 'headline');
}
