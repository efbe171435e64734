import { useState } from 'react';

export interface Question {
  /** As it is typed. */
  text: string;
  setText(text: string): void;
  /** What was asked last; empty where nothing was, or where its answer was put away. */
  asked: string;
  setAsked(asked: string): void;
}

/** A question to what is open. It belongs to the view that is not left while one looks at an answer's passages. */
export function useQuestion(): Question {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  return { text, setText, asked, setAsked };
}
