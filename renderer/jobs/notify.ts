/** Notifications of the system, from the page itself: the same in the browser and in the desktop window. */

/** `unsupported` where there are none, such as outside a secure context. */
export type NotifyPermission = NotificationPermission | 'unsupported';

/** Whether this page may notify now. */
export const notifyPermission = (): NotifyPermission =>
  'Notification' in window ? Notification.permission : 'unsupported';

/** Asks the person where nobody has decided; to be called on a click. */
export const askToNotify = async (): Promise<NotifyPermission> =>
  notifyPermission() === 'default' ? Notification.requestPermission() : notifyPermission();

/** Those that may still stand in the system's list, by where they lead. */
const shown = new Map<string, Notification>();

/** Tells of something that is ready, unless the person looks at this window or refused; a click opens `href`. */
export function notify(title: string, body: string, href: string): void {
  if (document.hasFocus() || notifyPermission() !== 'granted') return;
  const notification = new Notification(title, { body, tag: href });
  shown.set(href, notification);
  notification.onclick = () => {
    window.focus();
    window.location.hash = href;
    notification.close();
  };
}

/** Takes back what was told of something that is gone: its name would stay with the system. */
export function takeBack(href: string): void {
  shown.get(href)?.close();
  shown.delete(href);
}
