/** The requests being answered: a page can stop its own, and one that is gone wants no answer. */
import type { WebContents } from 'electron';
import { requestId } from '../../contract';

/** Told what stops it and what the page calls it. */
type Work<T> = (signal: AbortSignal, request: string) => Promise<T>;

export interface Running {
  /** Does the work of a request. Its signal fires when the page stops it, or is gone. Throws on an id that is none. */
  run<T>(page: WebContents, id: unknown, work: Work<T>): Promise<T>;
  /** Stops a request of this page; one that was answered meanwhile is none any more. */
  stop(page: WebContents, id: unknown): void;
}

/** Starts with none. */
export function createRunning(): Running {
  const pages = new WeakMap<WebContents, Map<string, AbortController>>();
  return {
    async run(page, id, work) {
      const key = requestId.parse(id);
      const own = pages.get(page) ?? openPage(pages, page);
      const controller = new AbortController();
      own.set(key, controller);
      try {
        return await work(controller.signal, key);
      } finally {
        own.delete(key);
      }
    },
    stop(page, id) {
      const key = requestId.parse(id);
      pages.get(page)?.get(key)?.abort();
    },
  };
}

function openPage(
  pages: WeakMap<WebContents, Map<string, AbortController>>,
  page: WebContents,
): Map<string, AbortController> {
  const own = new Map<string, AbortController>();
  pages.set(page, own);
  page.once('destroyed', () => {
    for (const controller of own.values()) controller.abort();
  });
  return own;
}
