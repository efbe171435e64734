/** What an export must not tell, and what stands in its place. */
import type { PrivateClass } from '../../contract';

/** Something private as it was written. Equal `who` are one thing: a person by several names. */
export interface Found {
  class: PrivateClass;
  text: string;
  who: string;
}
