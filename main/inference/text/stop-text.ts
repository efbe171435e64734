/** Holds back what might become a stop string, so that none of it is shown. */

export interface StopText {
  /** Takes the next piece; returns what can be shown, and whether a stop string has come. */
  push(piece: string): { text: string; stopped: boolean };
  /** What was held back, when nothing more comes. */
  end(): string;
}

/** With no stop strings everything is passed on at once. */
export function createStopText(stops: readonly string[]): StopText {
  let held = '';
  return {
    push(piece) {
      held += piece;
      const found = stops.map((stop) => held.indexOf(stop)).filter((at) => at >= 0);
      const stopped = found.length > 0;
      const until = stopped ? Math.min(...found) : held.length - longestBeginning(held, stops);
      const text = held.slice(0, until);
      held = stopped ? '' : held.slice(until);
      return { text, stopped };
    },
    end() {
      const rest = held;
      held = '';
      return rest;
    },
  };
}

/** Length of the longest end of the text that a stop string begins with. */
function longestBeginning(text: string, stops: readonly string[]): number {
  let longest = 0;
  for (const stop of stops)
    for (let size = Math.min(stop.length - 1, text.length); size > longest; size--)
      if (text.endsWith(stop.slice(0, size))) longest = size;
  return longest;
}
