/** What a recording listens to: the microphone, what the computer plays, or each on a channel of its own. */

/** Stands for what the computer plays, where the system or the person shares it. */
export const SHARED = 'shared';

export interface Sources {
  microphone: boolean;
  /** `SHARED`, or the id of an input that carries what the computer plays. */
  system: string | null;
}

export const MICROPHONE_ONLY: Sources = { microphone: true, system: null };

/** A recorder's two ears. */
export type Ear = 'microphone' | 'system';

/** Those that are listened to, in the order of their channels: the microphone is left, "You" of a call. */
export const earsOf = ({ microphone, system }: Sources): Ear[] => [
  ...(microphone ? (['microphone'] as const) : []),
  ...(system === null ? [] : (['system'] as const)),
];

/** What can be chosen here, the microphone first. `carriers`: inputs that carry what the computer plays. */
export const offeredSources = (canShare: boolean, carriers: readonly string[]): Sources[] => [
  MICROPHONE_ONLY,
  ...(canShare
    ? [
        { microphone: true, system: SHARED },
        { microphone: false, system: SHARED },
      ]
    : []),
  ...carriers.map((system) => ({ microphone: true, system })),
];
