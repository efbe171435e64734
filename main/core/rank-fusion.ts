/** Reciprocal rank fusion: Cormack, Clarke and Büttcher 2009, with their constant. */
const RANK_CONSTANT = 60;

/** What a place in a ranked list is worth, counted from 0; what several lists hold adds up its worths. */
export const worth = (rank: number): number => 1 / (RANK_CONSTANT + rank + 1);
