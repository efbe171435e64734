/** Runs beside the sound, in a thread of its own: samples of 16 bits in pieces of a tenth of a second, with how loud they are. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: typeof AudioWorkletProcessor): void;
declare const sampleRate: number;

const PIECE_SECONDS = 0.1;
const FULL_SCALE = 0x7fff;

class PcmProcessor extends AudioWorkletProcessor {
  private piece = new Int16Array(Math.round(sampleRate * PIECE_SECONDS));
  private filled = 0;
  private peak = 0;

  /** Called with 128 samples at a time; true asks to be called again. */
  process([input]: Float32Array[][]): true {
    for (const sample of input?.[0] ?? []) {
      this.piece[this.filled++] = Math.max(-1, Math.min(1, sample)) * FULL_SCALE;
      this.peak = Math.max(this.peak, Math.abs(sample));
      if (this.filled === this.piece.length) this.send();
    }
    return true;
  }

  private send(): void {
    const { piece, peak } = this;
    this.piece = new Int16Array(piece.length);
    this.filled = 0;
    this.peak = 0;
    this.port.postMessage({ samples: new Uint8Array(piece.buffer), peak }, [piece.buffer]);
  }
}

registerProcessor('pcm', PcmProcessor);
