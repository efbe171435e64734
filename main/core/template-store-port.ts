/** What the core needs of the store for templates. */
import type { Template } from '../contract';

export interface TemplateStore {
  /** A person's own, by name. */
  all(): Template[];
  /** `key` tells names apart; adding one that is there already throws. */
  add(key: string, template: Template): void;
  remove(name: string): void;
}
