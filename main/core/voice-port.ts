/** What the core needs of a model that tells voices apart. */
import type { Span } from '../contract';

export interface VoiceModel {
  /**
   * One vector of unit length for each span of a file, in order: voices that are alike point alike. `onDone` gets the
   * share of spans that were heard.
   */
  hear(
    path: string,
    spans: Span[],
    onDone: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Float32Array[]>;
}
