/** What jsdom lacks of a window, and the whole app over the fake library. */
import { cleanup, configure, render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import { App } from '../../../renderer/App';
import type { Client } from '../../../renderer/client/client';
import { ClientProvider, createQueryClient } from '../../../renderer/client/context';
import { createI18n } from '../../../renderer/i18n';

// Machines differ: a slow one may take its time. Looking whether each element is hidden costs most of it.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });

/** A wide window: list, recording and summary side by side, lines with a height; or one with room for one of them. */
export function prepareWindow({ narrow = false } = {}): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes(narrow ? 'max-width' : 'min-width'),
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(1e8);
  Element.prototype.scrollTo = function scrollTo(this: Element, to?: unknown): void {
    this.scrollTop = (to as ScrollToOptions).top ?? 0;
    this.dispatchEvent(new Event('scroll'));
  };
  Element.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  HTMLMediaElement.prototype.play = vi.fn(async () => {});
  HTMLMediaElement.prototype.pause = vi.fn();
  URL.createObjectURL = () => 'blob:sound';
}

export function closeWindow(): void {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}

/** Opens the app at an address such as `#/recordings/abcd`. */
export function openWindow(client: Client, hash = '#/'): void {
  location.hash = hash;
  const cache = createQueryClient();
  render(
    <I18nextProvider i18n={createI18n('en')}>
      <ClientProvider client={client} cache={cache}>
        <App cache={cache} />
      </ClientProvider>
    </I18nextProvider>,
  );
}
