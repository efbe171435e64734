/** Whisper's parts, loaded side by side from checked files. */
import { logMel, MEL_BANDS, MEL_FRAMES } from '../audio/mel';
import type { ModelStore } from '../catalog';
import { SPEECH_MODEL, VAD_FILE, VAD_MODEL } from '../models';
import { type InferenceSession, Tensor } from '../session';
import { createVocabulary, type WhisperVocabulary } from '../text/whisper-vocabulary';
import { createDecoder, type WhisperDecoder } from './whisper-decoder';

export interface Whisper {
  vocabulary: WhisperVocabulary;
  decoder: WhisperDecoder;
  vad: InferenceSession;
  /** Encoder output, [1500 × 512] flattened, of at most 30 s of 16 kHz mono sound. */
  encode(samples: Float32Array): Promise<Float32Array>;
}

/** Rejects with `model-missing` or `model-corrupt`. */
export async function loadWhisper(models: ModelStore, threads: number): Promise<Whisper> {
  const [tokenizer, tokenizerConfig, generation, encoder, decoder, vad] = await Promise.all([
    models.json(SPEECH_MODEL, 'tokenizer.json'),
    models.json(SPEECH_MODEL, 'tokenizer_config.json'),
    models.json(SPEECH_MODEL, 'generation_config.json'),
    models.session(SPEECH_MODEL, 'onnx/encoder_model_quantized.onnx', { threads }),
    // An arena would keep all the sizes that its cache ever had; folding would hold the embedding twice (40 MB).
    models.session(SPEECH_MODEL, 'onnx/decoder_model_merged_quantized.onnx', {
      threads,
      arena: false,
      folding: false,
      spinning: true,
    }),
    models.session(VAD_MODEL, VAD_FILE),
  ]);
  return {
    vocabulary: createVocabulary(tokenizer, tokenizerConfig, generation),
    decoder: createDecoder(decoder),
    vad,
    encode: async (samples) => {
      const features = new Tensor('float32', logMel(samples), [1, MEL_BANDS, MEL_FRAMES]);
      const { last_hidden_state } = await encoder.run({ input_features: features });
      return last_hidden_state!.data as Float32Array;
    },
  };
}
