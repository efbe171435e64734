/** A speaker's new name in a summary: as an owner, and before the words that were said. Pure. */
import type { SummaryBody } from '../../contract';

/** The summary with `to` in place of `from`; the very same object where the name stands nowhere. Quotes stay as they are. */
export function renamedIn<T extends SummaryBody>(body: T, from: string, to: string): T {
  const points = body.points.map((point) =>
    point.owner === from ? { ...point, owner: to } : point,
  );
  const text = relabelled(body.text, from, to);
  const isSame = text === body.text && points.every((point, i) => point === body.points[i]);
  return isSame ? body : { ...body, text, points };
}

/** `from: …` becomes `to: …` wherever the name stands whole. */
function relabelled(text: string, from: string, to: string): string {
  const literal = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}: `, 'gu'), () => `${to}: `);
}
