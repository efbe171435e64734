/**
 * What an ONNX file says of itself, without running it: names of inputs and outputs, and the files that its weights lie
 * in. Reads the protobuf fields of onnx.proto3 by their numbers and skips the rest unread, so size does not matter.
 */
import * as fs from 'node:fs/promises';

export interface GraphFacts {
  inputs: string[];
  outputs: string[];
  /** `location` of external data, as written. */
  locations: string[];
}

/** Field numbers of onnx.proto3. */
const GRAPH = 7;
const IN_GRAPH = { node: 1, initializer: 5, input: 11, output: 12 };
const NODE_ATTRIBUTE = 5;
const ATTRIBUTE = { tensor: 5, graph: 6, tensors: 10, graphs: 11 };
const EXTERNAL_DATA = 13;
/** Wire types of protobuf. */
const [VARINT, FIXED_64, WITH_LENGTH, FIXED_32] = [0, 1, 2, 5];
const LONGEST_NAME = 1 << 16;
const DEEPEST = 8;

interface Field {
  number: number;
  /** Where a field with a length begins and ends; empty for numbers. */
  start: number;
  end: number;
}

/** Rejects with a plain Error where the file is not ONNX. */
export async function readGraph(file: string): Promise<GraphFacts> {
  const handle = await fs.open(file, 'r');
  try {
    const reader = createReader(handle);
    const facts: GraphFacts = { inputs: [], outputs: [], locations: [] };
    const { size } = await handle.stat();
    for await (const { number, start, end } of reader.fields(0, size))
      if (number === GRAPH) await visitGraph(reader, start, end, facts, 0);
    return { ...facts, locations: [...new Set(facts.locations)] };
  } finally {
    await handle.close();
  }
}

type Reader = ReturnType<typeof createReader>;

async function visitGraph(
  reader: Reader,
  from: number,
  to: number,
  facts: GraphFacts,
  depth: number,
): Promise<void> {
  if (depth > DEEPEST) throw new Error('nested too deep');
  for await (const { number, start, end } of reader.fields(from, to)) {
    if (number === IN_GRAPH.initializer) await visitTensor(reader, start, end, facts);
    if (number === IN_GRAPH.node) await visitNode(reader, start, end, facts, depth);
    if (depth > 0) continue;
    if (number === IN_GRAPH.input) facts.inputs.push(await firstText(reader, start, end));
    if (number === IN_GRAPH.output) facts.outputs.push(await firstText(reader, start, end));
  }
}

/** Branches and loops have graphs of their own, with weights of their own. */
async function visitNode(
  reader: Reader,
  from: number,
  to: number,
  facts: GraphFacts,
  depth: number,
): Promise<void> {
  for await (const attribute of reader.fields(from, to)) {
    if (attribute.number !== NODE_ATTRIBUTE) continue;
    for await (const { number, start, end } of reader.fields(attribute.start, attribute.end)) {
      if (number === ATTRIBUTE.graph || number === ATTRIBUTE.graphs)
        await visitGraph(reader, start, end, facts, depth + 1);
      if (number === ATTRIBUTE.tensor || number === ATTRIBUTE.tensors)
        await visitTensor(reader, start, end, facts);
    }
  }
}

async function visitTensor(reader: Reader, from: number, to: number, facts: GraphFacts) {
  for await (const { number, start, end } of reader.fields(from, to)) {
    if (number !== EXTERNAL_DATA) continue;
    const pair: string[] = [];
    for await (const text of reader.fields(start, end)) pair[text.number] = await reader.text(text);
    if (pair[1] === 'location') facts.locations.push(pair[2] ?? '');
  }
}

/** The name of a ValueInfoProto. */
async function firstText(reader: Reader, from: number, to: number): Promise<string> {
  for await (const field of reader.fields(from, to))
    if (field.number === 1) return reader.text(field);
  return '';
}

/** Reads a little ahead: most fields are small and follow each other. */
function createReader(handle: fs.FileHandle) {
  const window = Buffer.alloc(1 << 16);
  let [start, length] = [0, 0];

  const byteAt = async (at: number): Promise<number> => {
    if (at < start || at >= start + length) {
      start = at;
      length = (await handle.read(window, 0, window.length, at)).bytesRead;
      if (length === 0) throw new Error('ends early');
    }
    return window[at - start]!;
  };
  const varint = async (at: number): Promise<{ value: number; next: number }> => {
    let [value, scale, next] = [0, 1, at];
    for (;;) {
      const byte = await byteAt(next++);
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return { value, next };
      scale *= 0x80;
      if (next - at > 10) throw new Error('a number is too long');
    }
  };
  const fieldAt = async (at: number): Promise<Field> => {
    const { value: tag, next } = await varint(at);
    const [number, kind] = [Math.floor(tag / 8), tag % 8];
    if (number === 0) throw new Error('not ONNX');
    if (kind === FIXED_64) return { number, start: next, end: next + 8 };
    if (kind === FIXED_32) return { number, start: next, end: next + 4 };
    const first = await varint(next);
    if (kind === VARINT) return { number, start: first.next, end: first.next };
    if (kind === WITH_LENGTH) return { number, start: first.next, end: first.next + first.value };
    throw new Error('not ONNX');
  };
  async function* fields(from: number, to: number): AsyncGenerator<Field> {
    for (let at = from; at < to; ) {
      const field = await fieldAt(at);
      if (field.end > to) throw new Error('a field is longer than what holds it');
      yield field;
      at = field.end;
    }
  }
  const text = async ({ start: from, end }: Field): Promise<string> => {
    const bytes = Buffer.alloc(Math.min(end - from, LONGEST_NAME));
    await handle.read(bytes, 0, bytes.length, from);
    return bytes.toString('utf8');
  };
  return { fields, text };
}
