import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page: hashed files, relative addresses, nothing inline, so that the strictest policy can hold. */
export default defineConfig(({ command }) => {
  // Started by a test, NODE_ENV is `test`: then React's development build, a third larger, would be shipped.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: '../dist/renderer',
      emptyOutDir: true,
      // Electron 22 is Chromium 108.
      target: 'chrome108',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  };
});
