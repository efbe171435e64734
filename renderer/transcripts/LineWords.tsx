import { useMemo } from 'react';
import type { Segment, Word } from '../../main/contract';
import { usePlayerValue } from '../recordings/PlayerContext';
import { cutAtWords, type Piece, wordAt } from './follow';

interface Props {
  segment: Segment;
  current: boolean;
}

/** The text of a line; while it is heard, the word being said is marked. */
export function LineWords({ segment, current }: Props) {
  const { text, words } = segment;
  const pieces = useMemo(
    () => (current && words ? cutAtWords(text, words) : null),
    [current, text, words],
  );
  return pieces && words ? <HeardWords pieces={pieces} words={words} /> : text;
}

function HeardWords({ pieces, words }: { pieces: Piece[]; words: Word[] }) {
  const heard = usePlayerValue((state) => wordAt(words, state.time));
  return pieces.map(({ at, text, word }) => (
    <span key={at} className={word !== null && word === heard ? 'line__word' : undefined}>
      {text}
    </span>
  ));
}
