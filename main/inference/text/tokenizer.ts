/** Text to tokens and back, with the tokenizer and the chat template that the model came with. */
import { Template } from '@huggingface/jinja';
import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import type { Prompt } from '../../core/ports';

export interface TextTokenizer {
  /** Tokens that end an answer. */
  readonly ends: ReadonlySet<number>;
  /** Tokens of a text; no marker in it is read as one. */
  encode(text: string): number[];
  /** Tokens of a conversation, up to where the answer goes on. */
  encodePrompt(prompt: Prompt): number[];
  /** Markers are left out. Bytes that make no character come as U+FFFD. */
  decode(tokens: readonly number[]): string;
  /** The bytes that each token stands for; none for markers. */
  bytes(): Uint8Array[];
}

export interface TokenizerFiles {
  tokenizer: unknown;
  settings: unknown;
  /** `generation_config.json`, whose end markers come beside those of the settings. */
  generation: unknown;
}

const marker = z.union([z.string(), z.object({ content: z.string() })]).nullish();
const settingsShape = z.object({
  chat_template: z.string(),
  bos_token: marker,
  eos_token: marker,
});
const idList = z.union([z.number(), z.array(z.number())]);
const generationShape = z.object({ eos_token_id: idList.optional() });

/** Reads the files of a model; throws where they are not what they should be. */
export function createTokenizer(files: TokenizerFiles): TextTokenizer {
  const tokenizer = new Tokenizer(files.tokenizer as object, files.settings as object);
  const settings = settingsShape.parse(files.settings);
  const generation = generationShape.parse(files.generation ?? {});
  const template = new Template(settings.chat_template);
  const markers = [...tokenizer.get_added_tokens_decoder()].map(([id, { content }]) => ({
    id,
    content,
  }));
  const plain = (text: string) => withoutMarkers(text, markers);
  const encode = (text: string) => tokenizer.encode(text, { add_special_tokens: false }).ids;
  const end = tokenizer.token_to_id(contentOf(settings.eos_token));
  return {
    ends: new Set([generation.eos_token_id ?? [], end ?? []].flat()),
    encode: (text) => encode(plain(text)),
    encodePrompt({ turns, begin = '' }) {
      const messages = turns.map(({ role, content }) => ({ role, content: plain(content) }));
      const text = template.render({
        messages,
        add_generation_prompt: true,
        bos_token: contentOf(settings.bos_token),
        eos_token: contentOf(settings.eos_token),
      });
      return encode(text + plain(begin));
    },
    decode: (tokens) =>
      tokens.length > 0
        ? tokenizer.decode([...tokens], {
            skip_special_tokens: true,
            clean_up_tokenization_spaces: false,
          })
        : '',
    bytes: () => bytesOfTokens(tokenizer, new Set(markers.map(({ id }) => id))),
  };
}

const contentOf = (token: z.infer<typeof marker>): string =>
  typeof token === 'string' ? token : (token?.content ?? '');

/** A marker that somebody wrote must not end their turn: a space after its first character makes it plain text. */
function withoutMarkers(text: string, markers: { content: string }[]): string {
  let result = text;
  for (const { content } of markers)
    if (content.length > 1 && result.includes(content))
      result = result.replaceAll(content, `${content[0]} ${content.slice(1)}`);
  return result;
}

function bytesOfTokens(tokenizer: Tokenizer, markers: ReadonlySet<number>): Uint8Array[] {
  const vocabulary = tokenizer.get_vocab();
  const all: Uint8Array[] = [];
  const toBytes = isByteLevel(vocabulary) ? byteLevel() : pieces;
  for (const [token, id] of vocabulary)
    all[id] = markers.has(id) ? new Uint8Array(0) : toBytes(token);
  return Array.from(all, (bytes) => bytes ?? new Uint8Array(0));
}

/** A space is written as Ġ by byte-level tokenizers (GPT-2, Llama 3, Qwen), as ▁ by SentencePiece (Llama 2, Gemma). */
const isByteLevel = (vocabulary: ReadonlyMap<string, number>): boolean => vocabulary.has('Ġ');

/** GPT-2's table: printable bytes stand for themselves, the others for the characters from U+0100 on. */
function byteLevel(): (token: string) => Uint8Array {
  const byteOf = new Map<string, number>();
  let spare = 256;
  for (let byte = 0; byte < 256; byte++) {
    const printable =
      (byte > 32 && byte < 127) || (byte > 160 && byte < 173) || (byte > 173 && byte < 256);
    byteOf.set(String.fromCharCode(printable ? byte : spare++), byte);
  }
  return (token) => Uint8Array.from(token, (character) => byteOf.get(character) ?? 0);
}

function pieces(token: string): Uint8Array {
  const byte = /^<0x([0-9A-F]{2})>$/.exec(token);
  if (byte) return Uint8Array.of(Number.parseInt(byte[1]!, 16));
  return new TextEncoder().encode(token.replaceAll('▁', ' '));
}
