/** A snippet with the words found marked. They come between two private-use characters (see contract/search). */
export function Snippet({ text }: { text: string }) {
  return splitMarks(text).map(({ at, marked, piece }) =>
    marked ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
  );
}

interface Piece {
  at: number;
  marked: boolean;
  piece: string;
}

/** A snippet in pieces, marked (between U+E000 and U+E001) or not; `at` is a piece's place in it. */
export function splitMarks(text: string): Piece[] {
  let at = 0;
  let marked = false;
  const pieces: Piece[] = [];
  for (const piece of text.split(/([\uE000\uE001])/)) {
    if (piece === '\uE000' || piece === '\uE001') marked = piece === '\uE000';
    else if (piece) pieces.push({ at, marked, piece });
    at += piece.length;
  }
  return pieces;
}
