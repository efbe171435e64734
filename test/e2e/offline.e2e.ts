/** Nothing leaves: whole jobs with the real weights, watched from outside for every word to another computer. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openInChromium } from './helpers/chromium';
import { electronProgram, electronShell, launchElectron } from './helpers/electron';
import { chooseFile, lines, recordingRow, waitUntilReady } from './helpers/journey';
import { CLI, makeFolder, TWO_CITIES } from './helpers/paths';
import type { OpenShell } from './helpers/shell';
import { type Traced, trace, untraceable } from './helpers/traced';

const { folder, remove } = makeFolder();
afterAll(remove);

function traced(program: string, name: string): Traced & { folder: string } {
  const own = path.join(folder, name);
  mkdirSync(own);
  return { ...trace(program, own), folder: own };
}

async function expectWorkInSilence(open: OpenShell, program: Traced): Promise<void> {
  const { page } = open;
  try {
    await page.getByText('First steps').waitFor();
    await chooseFile(page, TWO_CITIES);
    await recordingRow(page, /two.cities/i).click();
    await waitUntilReady(page);
    expect(await lines(page).first().textContent()).toMatch(/best of times/i);
  } finally {
    await open.close();
  }
  expectSilence(program);
}

function expectSilence({ started, outwards, reported }: Traced): void {
  expect(started().length).toBeGreaterThan(0);
  expect(outwards()).toEqual([]);
  expect(reported()).toBe(false);
}

describe('speaks to nobody', () => {
  if (untraceable) return it.skip(`cannot be seen: ${untraceable}`, () => {});

  it('is noticed by this test where somebody does', () => {
    const { program, outwards } = traced(process.execPath, 'somebody');
    const asks = "require('node:dns').resolve4('nanodesk.invalid', () => {})";
    execFileSync(program, ['-e', asks]);
    expect(outwards().length).toBeGreaterThan(0);
  });

  it('the demo, on a computer without any network', () => {
    const node = traced(process.execPath, 'demo');
    const alone = ['--map-root-user', '--net', node.program];
    const demo = [CLI, 'demo'];
    const printed = String(execFileSync('unshare', [...alone, ...demo]));
    expect(printed).toContain('Try next:');
    expect(node.started().some((line) => line.includes('worker.cjs'))).toBe(true);
    expectSilence(node);
  });

  it('the server of the page', async () => {
    const node = traced(process.execPath, 'serve');
    const open = await openInChromium(path.join(node.folder, 'library'), {}, node.program);
    await expectWorkInSilence(open, node);
  });

  it.skipIf(electronShell.missing)('Electron 22, Chromium’s own services included', async () => {
    const electron = traced(electronProgram, 'electron');
    const open = await launchElectron(
      path.join(electron.folder, 'library'),
      undefined,
      electron.program,
    );
    await expectWorkInSilence(open, electron);
  });
});
