/** How well a text is parted, against where people parted it. Borders are positions of the units (turns) that begin a part. */

interface Parted {
  /** Of the text, in units. */
  units: number;
  /** Where people drew borders, and where the program did. */
  marked: readonly number[];
  drawn: readonly number[];
}

/** Share of pairs of units, half a part of the reference from each other, wrongly parted or joined (Beeferman et al. 1999). */
export const pk = (parted: Parted): number =>
  wrongShare(parted, (marked, drawn) => marked > 0 !== drawn > 0);

/** Share of such pairs with another number of borders between them (Pevzner & Hearst 2002). */
export const windowDiff = (parted: Parted): number =>
  wrongShare(parted, (marked, drawn) => marked !== drawn);

/** Compares how many borders lie between each two units; 0 where the text is too short for two. */
function wrongShare(
  { units, marked, drawn }: Parted,
  isWrong: (marked: number, drawn: number) => boolean,
): number {
  const apart = Math.max(2, Math.round(units / (marked.length + 1) / 2));
  const pairs = units - apart;
  if (pairs <= 0) return 0;
  const between = (borders: readonly number[], from: number): number =>
    borders.filter((border) => border > from && border <= from + apart).length;
  let wrong = 0;
  for (let from = 0; from < pairs; from++)
    if (isWrong(between(marked, from), between(drawn, from))) wrong++;
  return wrong / pairs;
}
