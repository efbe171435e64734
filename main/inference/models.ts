/** Names of the models that this version uses, known without loading any. */
export const EMBEDDING_MODEL = 'all-minilm-l6-v2';
/** Half as fast, and knows Korean too. */
export const MULTILINGUAL_EMBEDDING_MODEL = 'multilingual-e5-small';
/** Languages that the embedding models were trained on, as far as their vocabulary here goes. */
export const EMBEDDING_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  [EMBEDDING_MODEL]: ['en'],
  [MULTILINGUAL_EMBEDDING_MODEL]: ['en', 'ko'],
};
/** What a model was trained to read before a text that asks and one that answers (Wang et al., 2024). */
export const EMBEDDING_PREFIXES: Readonly<Record<string, Record<'query' | 'passage', string>>> = {
  [MULTILINGUAL_EMBEDDING_MODEL]: { query: 'query: ', passage: 'passage: ' },
};
export const VAD_MODEL = 'silero-vad';
export const VAD_FILE = 'onnx/model_sequence.onnx';
export const SPEECH_MODEL = 'whisper-base';
/** The model that writes, where the person chose no other. */
export const TEXT_MODEL = 'smollm2-135m-nanodesk';
/** Languages that each model writes well; one that is not here is not trusted with any. */
export const TEXT_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  [TEXT_MODEL]: ['en'],
};
