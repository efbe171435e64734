/** A page that dies: what it recorded is kept at once, and it comes back. */
import { app as electron, type WebContents } from 'electron';
import type { App } from '../../compose';
import { captureRoutes } from '../../contract/captures';
import { PAGE_URL } from './policy';

/** A page that dies again so soon is left alone: it would die for ever. */
const SOON_MS = 10_000;

/** To be called before there is a page. */
export function revivePages(ready: Promise<App>): void {
  let last = Number.NEGATIVE_INFINITY;
  electron.on('render-process-gone', (_event, page, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    void ready.then(keepRecordings).catch(() => {});
    if (now - last > SOON_MS) revive(page);
    last = now;
  });
}

function revive(page: WebContents): void {
  if (!page.isDestroyed()) void page.loadURL(PAGE_URL);
}

/** All recordings of this process are made by its one page. */
async function keepRecordings({ dispatch }: App): Promise<void> {
  const listed = await dispatch('captures.list', {}, { local: false });
  if (!listed.ok) return;
  for (const { id } of captureRoutes['captures.list'].output.parse(listed.data).captures)
    await dispatch('captures.finish', { id }, { local: false });
}
