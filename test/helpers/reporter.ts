/** Ends a run with one plain line for people and scripts: `N passed, N failed`. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

const count = (modules: readonly TestModule[], state: 'passed' | 'failed' | 'skipped'): number =>
  modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);

/** A file that cannot be loaded has no tests that could fail: it counts as one. */
const countBrokenModules = (modules: readonly TestModule[]): number =>
  modules.filter((module) => module.errors().length > 0).length;

export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const failed = count(modules, 'failed') + countBrokenModules(modules) + errors.length;
    const skipped = count(modules, 'skipped');
    // In CI a test that did not run is one that did not pass.
    const failedHere = process.env.CI === 'true' ? failed + skipped : failed;
    if (failedHere > failed) {
      console.log(`${skipped} skipped: in CI every test must run`);
      process.exitCode = 1;
    }
    console.log(`${count(modules, 'passed')} passed, ${failedHere} failed`);
  }
}
