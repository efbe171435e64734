/**
 * Makes a function that does `work` at once, never twice at a time, and begins it again no sooner than after `gap`
 * milliseconds; however often it was called meanwhile, the work is then done once more.
 */
export function spaced(work: () => Promise<unknown>, gap: number): () => void {
  let wanted = false;
  let busy = false;
  const run = async (): Promise<void> => {
    busy = true;
    while (wanted) {
      wanted = false;
      await Promise.all([work(), new Promise((resolve) => setTimeout(resolve, gap))]);
    }
    busy = false;
  };
  return () => {
    wanted = true;
    if (!busy) void run();
  };
}
