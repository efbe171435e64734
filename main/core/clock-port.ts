/** Counts of time that differ where something happened, in milliseconds. */
export interface ClockReading {
  /** Since 1970; may be set. */
  wall: number;
  /** Since the computer was started, its sleep included. */
  running: number;
  /** Without its sleep, where the system knows such a count. */
  awake: number;
}
