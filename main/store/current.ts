/** Which version of a transcript people see, search and correct. */

/**
 * SQL for the key of a recording's current version: the newest whole one. A version that is being written shows only
 * while there is no whole one, so that a stopped second attempt hides nothing.
 * @param recording SQL for the key of the recording
 */
export const currentOf = (recording: string): string => `(
  SELECT key FROM transcripts WHERE recording = ${recording}
  ORDER BY complete DESC, version DESC LIMIT 1)`;
