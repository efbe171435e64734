/** The models of this installation: what they are, where they come from, whether they are whole. */
import { z } from 'zod';
import { route } from './define';

const modelFile = z.object({
  path: z.string(),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const catalogEntry = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,63}$/),
  task: z.enum(['speech', 'embedding', 'voice-activity', 'text']),
  title: z.string(),
  files: z.array(modelFile).min(1),
  quantization: z.string(),
  licence: z.string(),
  /** Where the weights come from and what was done to them. */
  source: z.string(),
  /** BCP 47 codes; empty: language does not matter. */
  languages: z.array(z.string()),
  /** Resident memory when loaded, measured, in bytes. */
  memoryBytes: z.number().int().positive(),
});
export type CatalogEntry = z.infer<typeof catalogEntry>;

export const catalog = z.object({ models: z.array(catalogEntry) });

export const model = catalogEntry.extend({
  bytes: z.number().int().nonnegative(),
  /** `present`: files there with the right sizes; `verified`: hashes checked in this run too. */
  state: z.enum(['missing', 'present', 'verified', 'corrupt']),
});
export type Model = z.infer<typeof model>;

export const modelRoutes = {
  'models.list': route({ input: z.object({}), output: z.object({ models: z.array(model) }) }),
  /** Reads every byte and checks it against the catalogue. */
  'models.verify': route({ input: z.object({}), output: z.object({ models: z.array(model) }) }),
};
