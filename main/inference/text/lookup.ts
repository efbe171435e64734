/** Prompt lookup: what followed the last few tokens when they came before is likely to follow again (Saxena, 2023). */

/** Tokens that must match before a guess is made; longer matches come first. */
const LONGEST_MATCH = 4;
const SHORTEST_MATCH = 2;

/** The tokens that followed the latest earlier place with the same end; none where there is no such place. */
export function guessNext(tokens: readonly number[], most: number): number[] {
  for (let size = Math.min(LONGEST_MATCH, tokens.length - 1); size >= SHORTEST_MATCH; size--) {
    const at = earlier(tokens, size);
    if (at >= 0) return tokens.slice(at + size, at + size + most);
  }
  return [];
}

function earlier(tokens: readonly number[], size: number): number {
  const end = tokens.length - size;
  for (let at = end - 1; at >= 0; at--) {
    let same = 0;
    while (same < size && tokens[at + same] === tokens[end + same]) same++;
    if (same === size) return at;
  }
  return -1;
}
