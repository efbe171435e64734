/** Where node-llama-cpp and its model lie, once install-llama.mjs put them there. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const LLAMA_FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'llama');
export const LLAMA_PACKAGE = path.join(LLAMA_FOLDER, 'node_modules', 'node-llama-cpp');
export const LLAMA_MODEL = path.join(LLAMA_FOLDER, 'SmolLM2-135M-Instruct.Q4_1.gguf');
