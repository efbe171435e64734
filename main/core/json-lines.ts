/** Sets that things are measured by: one JSON object a line. Pure. */

/** What `read` makes of each line that is not empty; it is told the line's number in the file, from 1. */
export const readLines = <T>(jsonl: string, read: (line: string, number: number) => T): T[] =>
  jsonl.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [read(line, i + 1)]));
