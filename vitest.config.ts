/** `npm test`: unit and integration tests, real weights included; end-to-end tests have a configuration of their own. */
import { defineConfig } from 'vitest/config';

/** Files of these share what they load, a tenth of the time; real weights, and what mocks modules, stand alone. */
const PURE = 'test/main/core/**/!(weights|full-disk).test.ts';
const common = { pool: 'forks' as const, testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // One more than the cores of the smallest machine: tests wait for timers and processes, too.
    maxWorkers: 3,
    reporters: ['default', './test/helpers/reporter.ts'],
    projects: [
      { test: { ...common, name: 'pure', include: [PURE], isolate: false } },
      {
        test: {
          ...common,
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', PURE],
        },
      },
    ],
  },
});
