/** All tokens as a tree of bytes, to find those that an automaton takes without trying each. */

/** A state of an automaton over bytes. */
export interface ByteState {
  /** Whether what was read so far is a whole answer. */
  readonly complete: boolean;
  /** States with the same key take the same tokens. */
  readonly key: string;
  /** After one more byte, or null where that cannot follow. */
  next(byte: number): ByteState | null;
}

export interface Vocabulary {
  /** Tokens whose bytes all can follow, ascending. Kept by the state's key. */
  allowed(state: ByteState): readonly number[];
  after<S extends ByteState>(state: S, token: number): S;
}

interface Branch {
  children: Map<number, Branch>;
  tokens: number[];
}

/** Bytes. Longer ones are runs of spaces and the like, and nothing needs them. */
export const LONGEST_TOKEN = 64;
/** Answers kept; each may list most of the vocabulary. */
const KEPT = 512;

/** `bytes` of each token; tokens without bytes are never allowed. */
export function createVocabulary(bytes: readonly Uint8Array[]): Vocabulary {
  const root = treeOf(bytes);
  const known = new Map<string, readonly number[]>();
  return {
    allowed(state) {
      const kept = known.get(state.key);
      if (kept) return kept;
      const found: number[] = [];
      collect(root, state, found);
      found.sort((a, b) => a - b);
      if (known.size >= KEPT) known.clear();
      known.set(state.key, found);
      return found;
    },
    after: (state, token) =>
      bytes[token]!.reduce<ByteState>((at, byte) => at.next(byte) ?? at, state) as typeof state,
  };
}

function treeOf(bytes: readonly Uint8Array[]): Branch {
  const root: Branch = { children: new Map(), tokens: [] };
  for (const [token, path] of bytes.entries()) {
    if (path.length === 0 || path.length > LONGEST_TOKEN) continue;
    let at = root;
    for (const byte of path) {
      let child = at.children.get(byte);
      if (!child) {
        child = { children: new Map(), tokens: [] };
        at.children.set(byte, child);
      }
      at = child;
    }
    at.tokens.push(token);
  }
  return root;
}

function collect(branch: Branch, state: ByteState, found: number[]): void {
  found.push(...branch.tokens);
  for (const [byte, child] of branch.children) {
    const next = state.next(byte);
    if (next) collect(child, next, found);
  }
}
