/** What a person does with summaries that are there: change their points, compare two versions, remove one. */
import { z } from 'zod';
import { id, nothing, route } from './define';
import { point, summary } from './summaries';

/** Points are named by their text as it stands, so that a change meant for one never hits another. */
const pointText = z.string().min(1);
/** Of a template, whose sections may say the same twice. */
const section = z.number().int().nonnegative().optional();
/** What a person writes. */
const newText = z.string().trim().min(1).max(2000);

const pointChange = z.discriminatedUnion('kind', [
  /** Other words; the first ones stay in `was`, and written again they are the original point again. */
  z.object({ kind: z.literal('write'), point: pointText, section, text: newText }),
  /** A point of one's own, after another or at the end. */
  z.object({
    kind: z.literal('add'),
    text: newText,
    after: pointText.nullable().default(null),
    section,
  }),
  /** Into `dismissed`, from where it can be restored. */
  z.object({ kind: z.literal('dismiss'), point: pointText, section }),
  z.object({ kind: z.literal('restore'), point: pointText, section }),
  z.object({ kind: z.literal('lock'), point: pointText, section, locked: z.boolean() }),
]);
export type PointChange = z.infer<typeof pointChange>;

const wordChange = z.object({
  kind: z.enum(['same', 'added', 'dropped']),
  text: z.string(),
});
export type WordChange = z.infer<typeof wordChange>;

const comparisonRow = z.object({
  kind: z.enum(['same', 'changed', 'added', 'dropped']),
  /** Null where the point is only in the later version. */
  before: point.nullable(),
  /** Null where the point is only in the earlier version. */
  after: point.nullable(),
  /** The words of both, in the order in which they are read. */
  words: z.array(wordChange),
});
export type ComparisonRow = z.infer<typeof comparisonRow>;

const comparison = z.object({
  before: summary,
  after: summary,
  /** In the order of the later version; what was dropped stands where it stood. */
  rows: z.array(comparisonRow),
});
export type Comparison = z.infer<typeof comparison>;

export const versionRoutes = {
  /** One change by a person. Changed and added points are locked. */
  'summaries.edit': route({ input: z.object({ id, change: pointChange }), output: summary }),
  /** Composes the failed part that begins at this segment once more, in its place. */
  'summaries.retry': route({ input: z.object({ id, from: z.number() }), output: summary }),
  /** Two versions of the same type, of one recording. */
  'summaries.compare': route({ input: z.object({ before: id, after: id }), output: comparison }),
  /** Removes one version for good. */
  'summaries.remove': route({ input: z.object({ id }), output: nothing }),
};
