/** The positions in order, each once: those on show, and those that stay in the page wherever it is scrolled to. */
export function withKept(shown: number[], kept: readonly (number | null)[]): number[] {
  const missing = kept.filter((index) => index !== null && !shown.includes(index)) as number[];
  return missing.length ? [...new Set([...shown, ...missing])].sort((a, b) => a - b) : shown;
}
