/**
 * wavesurfer.js brings its styles as a <style> element in its shadow root, which our policy refuses. A detached root
 * never applies it: there it is taken out, and the same rules go in as a constructed sheet, which the policy allows.
 */
const RULES = `
  :host { user-select: none; min-width: 1px; }
  .scroll { overflow-x: auto; overflow-y: hidden; width: 100%; position: relative; scrollbar-width: none; }
  .scroll::-webkit-scrollbar { display: none; }
  .wrapper { position: relative; overflow: visible; z-index: 2; }
  .canvases { min-height: 56px; pointer-events: none; }
  .canvases > div { position: relative; }
  canvas { display: block; position: absolute; top: 0; }
  .progress { pointer-events: none; position: absolute; z-index: 2; inset: 0 auto auto 0; width: 0; height: 100%; overflow: hidden; }
  .progress > div { position: relative; }
  .cursor { pointer-events: none; position: absolute; z-index: 5; inset: 0 auto auto 0; height: 100%; border-radius: 2px; }
`;

/** Call before the waveform's container enters the document. */
export function adoptWaveStyle(wrapper: HTMLElement): void {
  const root = wrapper.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  root.querySelector('style')?.remove();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  root.adoptedStyleSheets = [sheet];
}
