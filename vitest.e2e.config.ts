/** `npm run test:e2e`: the built app in Chromium and in a real Electron. */
import { defineConfig } from 'vitest/config';

// In the clean Debian that scripts/try-deb.sh makes, and nowhere else.
const INSTALLED = process.env.INSTALLED_ROOT ? [] : ['test/e2e/installed.e2e.ts'];
/** Nothing is timed in these: two windows at once, one for each core of the smallest machine. */
const PAIRED = ['looks/*', 'script-payloads', 'long-lists', 'right-to-left'].map(
  (name) => `test/e2e/${name}.e2e.ts`,
);
const common = { pool: 'forks' as const, testTimeout: 600_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    globalSetup: ['test/e2e/helpers/build.ts'],
    reporters: ['default', './test/helpers/reporter.ts'],
    projects: [
      {
        test: {
          ...common,
          name: 'paired',
          include: PAIRED,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'alone',
          include: ['test/e2e/*.e2e.ts'],
          exclude: [...INSTALLED, ...PAIRED],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
