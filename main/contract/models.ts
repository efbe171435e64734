/** The models of this installation and those that can be added: what they are, where from, whether they are whole. */
import { z } from 'zod';
import { nothing, route } from './define';
import { wireError } from './errors';
import { settings } from './settings';

export const modelId = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,63}$/, 'not the name of a model');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.number().int().nonnegative();

const modelFile = z.object({ path: z.string(), bytes: bytes.positive(), sha256 });

const catalogEntry = z.object({
  id: modelId,
  task: z.enum(['speech', 'embedding', 'voice-activity', 'voice', 'text']),
  title: z.string(),
  files: z.array(modelFile).min(1),
  quantization: z.string(),
  licence: z.string(),
  /** Where the weights come from and what was done to them. */
  source: z.string(),
  /** BCP 47 codes; empty: language does not matter, or is not known. */
  languages: z.array(z.string()),
  /** Resident memory when loaded, in bytes: measured for bundled models, estimated for others. */
  memoryBytes: bytes.positive(),
});
export type CatalogEntry = z.infer<typeof catalogEntry>;

export const catalog = z.object({ models: z.array(catalogEntry) });

/** What lies beside the files of a model that a person added; written once, when all of them were checked. */
export const manifest = catalogEntry.extend({
  addedAt: z.number().int().nonnegative(),
  /** The commit of the hub that the files are from; null for a folder. */
  commit: z.string().nullable(),
});
export type Manifest = z.infer<typeof manifest>;

/** Speed on this computer, as it was last measured. */
export const measurement = z.object({
  promptTokensPerSecond: z.number().nonnegative(),
  decodeTokensPerSecond: z.number().nonnegative(),
  loadMs: z.number().nonnegative(),
  /** Most memory of the process that held this model only. */
  memoryBytes: bytes,
});
export type Measurement = z.infer<typeof measurement>;

export const model = catalogEntry.extend({
  bytes,
  /** `present`: files there with the right sizes; `verified`: hashes checked in this run too. */
  state: z.enum(['missing', 'present', 'verified', 'corrupt']),
  origin: z.enum(['bundled', 'added']),
});
export type Model = z.infer<typeof model>;

/** What brings the files of a model back. Installing Nanodesk again brings none that the person added or downloaded. */
export const howToMend = (origin: Model['origin']): string =>
  origin === 'bundled'
    ? 'Install Nanodesk again to put the models back.'
    : 'Remove this model, then add or download it again.';

/** A model of the hub that can be downloaded. Sizes are estimates until the hub was asked. */
export const offer = z.object({
  id: modelId,
  title: z.string(),
  /** Of the Hugging Face hub. */
  repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  /** Graphs that will do, the best first; the first that the repository has is taken. */
  graphs: z.array(z.string().regex(/^onnx\/model\w*\.onnx$/)).min(1),
  licence: z.object({ name: z.string(), url: z.url({ protocol: /^https$/ }) }),
  /** Such as `0.5 B`. */
  parameters: z.string(),
  bytes: bytes.positive(),
  memoryBytes: bytes.positive(),
  languages: z.array(z.string()),
});
export type Offer = z.infer<typeof offer>;

/** A download as it stands. */
export const download = z.object({
  id: modelId,
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  received: bytes,
  /** Null until the hub has told. */
  total: bytes.nullable(),
  secondsLeft: z.number().nonnegative().nullable(),
  error: wireError.optional(),
});
export type Download = z.infer<typeof download>;

const available = offer.extend({
  /** What an earlier download left; the next one goes on from there. */
  partialBytes: bytes,
  /** Of a download that runs now, in this process. */
  download: download.nullable(),
});
export type AvailableModel = z.infer<typeof available>;

const named = z.object({ id: modelId });
const one = z.object({ model });

export const modelRoutes = {
  'models.list': route({
    input: z.object({}),
    output: z.object({
      models: z.array(model),
      measured: z.record(z.string(), measurement),
      /** The model that writes now. */
      textModel: z.string(),
    }),
  }),
  /** Reads every byte and checks it against the catalogue. */
  'models.verify': route({ input: z.object({}), output: z.object({ models: z.array(model) }) }),
  /** Models of the hub that are not here. Asks nobody: the list is bundled. */
  'models.available': route({
    input: z.object({}),
    output: z.object({ models: z.array(available) }),
  }),
  /** The only call that reaches out to the network. Without `wait` it only starts; events tell the rest. */
  'models.download': route({
    input: named.extend({ acceptLicence: z.literal(true), wait: z.boolean().default(true) }),
    output: z.object({ model: model.nullable() }),
  }),
  /** Stops a download, whoever started it in this process; what was received is kept. */
  'models.stop': route({ input: named, output: nothing }),
  'models.addFolder': route({
    input: z.object({ path: z.string().min(1) }),
    output: one,
    localOnly: true,
  }),
  /** Removes an added model, or what a stopped download left. */
  'models.remove': route({ input: named, output: nothing }),
  /** Writes with this model from now on. */
  'models.use': route({ input: named, output: settings }),
  /** Loads the model in a process of its own and writes with it. */
  'models.measure': route({ input: named, output: measurement }),
};
