/** Whisper's tokens: what they mean, and the text that a run of them spells. */
import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';

/** The part of `generation_config.json` that decoding needs. */
const generationConfig = z.object({
  decoder_start_token_id: z.number().int(),
  eos_token_id: z.number().int(),
  no_timestamps_token_id: z.number().int(),
  max_initial_timestamp_index: z.number().int(),
  suppress_tokens: z.array(z.number().int()),
  lang_to_id: z.record(z.string(), z.number().int()),
  task_to_id: z.object({ transcribe: z.number().int() }),
});

export interface WhisperVocabulary {
  startOfTranscript: number;
  /** Every token below it is text. */
  endOfText: number;
  transcribe: number;
  /** Its probability right after `startOfTranscript` is that of no speech. */
  noSpeech: number;
  /** Token of second 0.00; each next one is 0.02 s later, to 30.00. */
  firstTimestamp: number;
  lastTimestamp: number;
  /** The latest first timestamp that is allowed. */
  lastInitialTimestamp: number;
  /** Text tokens that are never spoken, such as musical notes. */
  suppressed: number[];
  /** BCP 47 primary tag to token. */
  languages: Map<string, number>;
  /** Text of tokens; special ones are left out. An unfinished character becomes U+FFFD. */
  decode(tokens: number[]): string;
}

const TIMESTAMPS = 1501;

/**
 * Builds the vocabulary from the model's own files, parsed.
 * Throws where `generation_config.json` is not of a multilingual Whisper.
 */
export function createVocabulary(
  tokenizerJson: unknown,
  tokenizerConfig: unknown,
  generation: unknown,
): WhisperVocabulary {
  const tokenizer = new Tokenizer(tokenizerJson as object, tokenizerConfig as object);
  const config = generationConfig.parse(generation);
  const endOfText = config.eos_token_id;
  const firstTimestamp = config.no_timestamps_token_id + 1;
  const options = { skip_special_tokens: true, clean_up_tokenization_spaces: false };
  return {
    startOfTranscript: config.decoder_start_token_id,
    endOfText,
    transcribe: config.task_to_id.transcribe,
    noSpeech: config.no_timestamps_token_id - 1,
    firstTimestamp,
    lastTimestamp: firstTimestamp + TIMESTAMPS - 1,
    lastInitialTimestamp: firstTimestamp + config.max_initial_timestamp_index,
    suppressed: config.suppress_tokens.filter((token) => token < endOfText),
    languages: new Map(
      Object.entries(config.lang_to_id).map(([name, token]) => [name.slice(2, -2), token]),
    ),
    decode: (tokens) =>
      tokenizer.decode(
        tokens.filter((token) => token < endOfText),
        options,
      ),
  };
}
