/** Keeps a browser's tab where it is. Electron has a guard of its own; a page has none but this. */

interface NavigateEvent extends Event {
  destination: { url: string };
}

/** Whether an address belongs to somebody else on the web. */
export const isElsewhere = (url: string, origin: string): boolean =>
  /^https?:/.test(url) && new URL(url).origin !== origin;

/** Refuses to be led away by a script. Browsers without the Navigation API let it happen. */
export function stayHere(): void {
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    if (isElsewhere((event as NavigateEvent).destination.url, location.origin))
      event.preventDefault();
  });
}
