/** Runs beside the sound, in a thread of its own: each input is one channel, and all keep the time of one clock. */
import { createCutter } from './pieces';

declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: unknown): void;
declare const sampleRate: number;

const PIECE_SECONDS = 0.1;

class PcmProcessor extends AudioWorkletProcessor {
  private readonly cut: ReturnType<typeof createCutter>;

  constructor({ numberOfInputs }: { numberOfInputs: number }) {
    super();
    this.cut = createCutter(numberOfInputs, Math.round(sampleRate * PIECE_SECONDS), (piece) =>
      this.port.postMessage(piece, [piece.samples.buffer]),
    );
  }

  /** Called with 128 samples of each input at a time; true asks to be called again. */
  process(inputs: Float32Array[][]): true {
    this.cut(inputs.map(([sound]) => sound));
    return true;
  }
}

registerProcessor('pcm', PcmProcessor);
