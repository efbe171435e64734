/** Names of the models that this version uses, known without loading any. */
export const EMBEDDING_MODEL = 'all-minilm-l6-v2';
/** Languages that the embedding model was trained on. */
export const EMBEDDING_LANGUAGES: readonly string[] = ['en'];
export const VAD_MODEL = 'silero-vad';
export const VAD_FILE = 'onnx/model_sequence.onnx';
/** Tells voices apart. */
export const VOICE_MODEL = 'resemblyzer';
export const SPEECH_MODEL = 'whisper-base';
/** The model that writes, where the person chose no other. */
export const TEXT_MODEL = 'smollm2-135m-nanodesk';
/** Languages that each model writes well; one that is not here is not trusted with any. */
export const TEXT_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  [TEXT_MODEL]: ['en'],
};
