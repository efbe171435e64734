/** What the core needs to bring models into the library: main/weights implements it. */
import type { Measurement, Offer, Sent } from '../contract';

/** Bytes so far, of how many; the total is null until it is known. */
export type OnReceived = (received: number, total: number | null) => void;

export interface Weights {
  /** Models of the hub that this version knows. */
  offers(): Promise<Offer[]>;
  /** Bytes that a stopped download of this model left. */
  partialBytes(id: string): Promise<number>;
  /**
   * Fetches a model from the hub and installs it when every byte was checked. The only thing in Nanodesk that reaches
   * out to the network. Rejects with `cancelled` within 0.5 s of the signal; what was received is kept unless it is
   * wrong. `busy` where another process fetches the same.
   */
  download(offer: Offer, onReceived: OnReceived, signal: AbortSignal): Promise<void>;
  /** Copies a model in the hub's form from a folder; returns its id. `taken`: ids that it must not have. */
  addFolder(path: string, taken: string[], signal: AbortSignal): Promise<string>;
  /** Removes an added model and what a download of it left; whether there was anything. */
  remove(id: string): Promise<boolean>;
  /** Removes all added models and what belongs to them. `busy` where another process fetches one. */
  removeAll(): Promise<void>;
  /** What this process has sent so far. */
  sent(): Omit<Sent, 'since'>;
  measured(): Promise<Record<string, Measurement>>;
  noteMeasured(id: string, measurement: Measurement): Promise<void>;
}
