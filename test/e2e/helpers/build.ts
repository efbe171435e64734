/** Builds once before all end-to-end tests: what is tested is what would be shipped. */
import { execFileSync } from 'node:child_process';
import { ROOT } from './paths';

export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
}
