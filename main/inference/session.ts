/** The only importer of onnxruntime-node: sessions on the processor, with few threads and little memory. */
import { InferenceSession, Tensor } from 'onnxruntime-node';

export { type InferenceSession, Tensor };

// Flash attention adds in blocks as large as the processor's cache: last bits would differ from computer to computer,
// and in our decoder between prompt and answer (docs/decisions/0008-text-engine.md). It is no faster here.
process.env.ORT_GQA_DISABLE_FLASH_ATTENTION = '1';
// Since 1.29 the library tells Microsoft about each session, unless it finds this when it makes its first one.
process.env.ORT_DISABLE_TELEMETRY = '1';

export interface SessionOptions {
  /** Threads inside one operator; 1 is fastest for small models. */
  threads?: number;
  /** Keep freed memory for the next run: faster where shapes repeat, larger where they do not. Default true. */
  arena?: boolean;
  /** Compute once, at load, what never changes: faster, but weights that are used twice are kept twice. Default true. */
  folding?: boolean;
  /** Let threads wait actively for the next operator of a run: faster with many small ones. Default false. */
  spinning?: boolean;
}

/** Makes a session from the bytes of an ONNX file, or its path where weights lie beside it (verified by catalog.ts). */
export function createSession(
  model: Uint8Array | string,
  { threads = 1, arena = true, folding = true, spinning = false }: SessionOptions = {},
): Promise<InferenceSession> {
  const options = {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    executionMode: 'sequential',
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    enableCpuMemArena: arena,
    // A pattern is one block for the whole run: half as much again as the encoder needs, and no faster.
    enableMemPattern: false,
    logSeverityLevel: 3,
    extra: {
      session: {
        intra_op: { allow_spinning: spinning ? '1' : '0' },
        // Between two runs nobody waits: an idle computer stays cool.
        force_spinning_stop: '1',
      },
      optimization: { disable_specified_optimizers: folding ? '' : 'ConstantFolding' },
    },
  } satisfies InferenceSession.SessionOptions;
  return typeof model === 'string'
    ? InferenceSession.create(model, options)
    : InferenceSession.create(model, options);
}
