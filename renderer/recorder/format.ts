/** Clear for speech, half of what music needs. */
export const SAMPLE_RATE = 24_000;
