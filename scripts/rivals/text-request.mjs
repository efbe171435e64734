/**
 * What the programs that decode text are asked, and how they answer.
 * Request: `{model, text, runs: [{prompt, tokens}]}`: after each prompt (token ids) `tokens` more are written greedily,
 * the end marker never.
 * Answer: `{version, loadMs, peakMemory, runs: [{firstMs, decodeMs, ids}]}`: milliseconds to the first token, and
 * from the first to the last; bytes of peak resident memory; the tokens.
 */
import { readFileSync } from 'node:fs';

/** Reads the request. */
export const readRequest = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Prints an answer as one line. */
export const tell = (answer) => console.log(JSON.stringify(answer));
