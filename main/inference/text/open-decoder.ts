/** Opens a model's graph with the decoder that it is made for. */
import { z } from 'zod';
import { AppError, type CatalogEntry } from '../../contract';
import type { ModelStore } from '../catalog';
import { createCopyingDecoder } from './copying-decoder';
import type { Decoder } from './decoder';
import { createSplitDecoder } from './split-decoder';
import { shapesOf } from './tensors';

const counted = z.number().int().positive();
const textConfig = z.object({
  num_attention_heads: counted,
  max_position_embeddings: counted,
  vocab_size: counted,
});
/** Models that also see pictures have the text's part apart. */
const configShape = z.union([textConfig, z.object({ text_config: textConfig })]);

/** Our own graph first, then those of the hub. */
const GRAPHS = [
  /^onnx\/decoder\.onnx$/,
  /^onnx\/model_(quantized|q8|int8)\.onnx$/,
  /^onnx\/(decoder_)?model[a-z0-9_]*\.onnx$/,
];

/** Rejects with `model-missing` or `model-corrupt`, and with `unsupported` where the graph is unlike those. */
export async function openDecoder(
  models: ModelStore,
  entry: Pick<CatalogEntry, 'id' | 'files'>,
  threads: number,
): Promise<Decoder> {
  const graph = GRAPHS.flatMap((form) => entry.files.filter(({ path }) => form.test(path)))[0];
  if (!graph)
    throw new AppError('unsupported', `The model ${entry.id} has no graph that Nanodesk knows.`);
  const parsed = configShape.parse(await models.json(entry.id, 'config.json'));
  const config = 'text_config' in parsed ? parsed.text_config : parsed;
  const session = await models.session(entry.id, graph.path, { threads, spinning: true });
  const limits = { vocabulary: config.vocab_size, positions: config.max_position_embeddings };
  const inputs = shapesOf(session.inputMetadata);
  const past = inputs['past.0.key'];
  if (!past) return createCopyingDecoder(session, limits);
  return createSplitDecoder(session, {
    ...limits,
    heads: config.num_attention_heads,
    layers: Object.keys(inputs).filter((name) => /^past\.\d+\.key$/.test(name)).length,
    keyValueHeads: past.dims[1]!,
    headSize: past.dims[3]!,
  });
}
