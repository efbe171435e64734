/** The source tree keeps to its own rules, and the rules catch what breaks them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  importsOf,
  type SourceFile,
  tooLong,
  undocumented,
  violations,
} from './helpers/architecture';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Tracked files, and new ones that git does not ignore. */
function sourceFiles(...folders: string[]): SourceFile[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', ...folders];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n');
  return listed
    .filter((file) => /\.(ts|tsx|mts|cts|js|mjs|cjs|jsx)$/.test(file))
    .filter((file) => existsSync(path.join(root, file)))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}

describe('the source tree', () => {
  it('is not empty where this test looks', () => {
    expect(sourceFiles('main', 'renderer').length).toBeGreaterThan(100);
    expect(sourceFiles('test').length).toBeGreaterThan(80);
    expect(sourceFiles('scripts').length).toBeGreaterThan(5);
  });

  it('keeps to the table of who may import whom, to its folders and to 300 lines a file', () => {
    expect(violations(sourceFiles('main', 'renderer'))).toEqual([]);
  });

  it('keeps to 300 lines a file in tests and scripts too', () => {
    expect(sourceFiles('test', 'scripts').flatMap(tooLong)).toEqual([]);
  });

  it('says of every exported function what it does', () => {
    expect(sourceFiles('main', 'renderer').flatMap(undocumented)).toEqual([]);
  });
});

describe('the rules catch', () => {
  it.each([
    ['main/contract/x.ts', "import { x } from '../core/x';"],
    ['main/contract/x.ts', "import { readFileSync } from 'node:fs';"],
    ['main/core/x.ts', "import path from 'node:path';"],
    ['main/core/x.ts', "import { openStore } from '../store/open';"],
    ['main/core/x.ts', "import type { Db } from '../store/connection';"],
    ['main/core/x.ts', "import { z } from 'zod';"],
    ['main/core/x.ts', "const eld = await import('eld/extrasmall');"],
    ['main/core/extraction/x.ts', "import { createInference } from '../../inference/client';"],
    ['main/core/x.ts', "const fs = require('fs');"],
    ['main/core/x.ts', "const fs = await import('node:fs');"],
    ['main/core/x.ts', "export * from '../store/open';"],
    ['main/core/x.ts', "import 'node:process';"],
    ['main/core/chats/formats/x.ts', "import { JSONParser } from '@streamparser/json';"],
    ['main/core/chats/formats/json-stream.ts', "import { Parser } from 'htmlparser2';"],
    ['main/core/x.ts', "import yauzl from 'yauzl';"],
    ['main/store/x.ts', "import { createSession } from '../inference/session';"],
    ['main/store/x.ts', "import { app } from 'electron';"],
    ['main/store/x.ts', "import { compose } from '../compose';"],
    ['main/inference/x.ts', "import { openStore } from '../store/open';"],
    ['main/inference/x.ts', "import { createQueue } from '../core/jobs';"],
    ['main/inference/x.ts', "import Database from 'better-sqlite3';"],
    ['main/dispatch.ts', "import { createQueue } from './core/jobs';"],
    ['main/compose.ts', "import { startHttpHost } from './hosts/http/server';"],
    ['main/compose.ts', "import { app } from 'electron';"],
    ['main/hosts/http/x.ts', "import { app } from 'electron';"],
    ['main/hosts/http/x.ts', "import { window } from '../desktop/window';"],
    ['main/hosts/cli/x.ts', "import type { Core } from '../../core/core';"],
    ['main/hosts/desktop/x.ts', "import { createDispatch } from '../../dispatch';"],
    ['main/hosts/desktop/preload.ts', "import { AppError } from '../../contract';"],
    ['main/hosts/desktop/preload.ts', "import path from 'node:path';"],
    ['main/hosts/x.ts', "import { server } from './http/server';"],
    ['main/hosts/cli/x.ts', "import { request } from 'node:https';"],
    ['main/store/x.ts', "import { connect } from 'node:net';"],
    ['main/inference/x.ts', "const dns = await import('node:dns/promises');"],
    ['main/weights/x.ts', "import { request } from 'node:https';"],
    ['main/weights/x.ts', "import { openStore } from '../store/open';"],
    ['main/weights/x.ts', "import type { Core } from '../core/core';"],
    ['main/weights/request.ts', "import { createSession } from '../inference/session';"],
    ['main/leaks/x.ts', "import { connect } from 'node:net';"],
    ['main/leaks/strangers.ts', "import { open } from '../weights/request';"],
    ['main/inference/x.ts', "import { open } from '../weights/request';"],
    ['main/core/x.ts', "import { open } from '../weights/request';"],
    ['main/store/x.ts', "const answer = await fetch('https://example.com');"],
    ['main/weights/x.ts', 'const line = new WebSocket(address);'],
    ['main/hosts/cli/x.ts', 'const reach = globalThis.fetch;'],
    ['main/inference/x.ts', "const reach = globalThis['fetch'];"],
    ['main/weights/request.ts', "await fetch('https://example.com');"],
    ['renderer/x.tsx', "import { openStore } from '../main/store/open';"],
    ['renderer/x.tsx', "import type { Core } from '../main/core/core';"],
    ['renderer/x.tsx', "import { ipcRenderer } from 'electron';"],
    ['renderer/x.tsx', "import fs from 'node:fs';"],
    ['renderer/x.tsx', "import { job } from '../main/contract/jobs';"],
    ['renderer/x.tsx', "import leftPad from 'left-pad';"],
    ['main/core/x.ts', "const name = 'node:fs'; await import(name);"],
  ])('%s: %s', (file, text) => {
    expect(violations([{ path: file, text }])).toHaveLength(1);
  });

  it('a folder that is not of the house, a file outside the layers and a file that is too long', () => {
    const empty = (path: string) => ({ path, text: '' });
    expect(violations([empty('main/utils/x.ts')])).toHaveLength(2);
    expect(violations([empty('main/core/helpers/x.ts')])).toHaveLength(1);
    expect(violations([empty('main/third.ts')])).toHaveLength(1);
    const long = 'let x = 1;\n'.repeat(301);
    expect(violations([{ path: 'main/core/x.ts', text: long }])).toHaveLength(1);
    expect(violations([{ path: 'main/core/x.ts', text: long.slice(11) }])).toEqual([]);
  });

  it.each([
    'export function a() {}',
    'export async function* a() {}',
    'const b = 1;\nexport const a = (b: number) => b;',
    '/** Of b. */\nconst b = 1;\nexport const a = function () {};',
    '// No doc comment.\nexport const a = <T,>(b: T): T => b;',
  ])('no doc comment: %s', (text) => {
    expect(undocumented({ path: 'main/core/x.tsx', text })).toEqual([
      'main/core/x.tsx: a has no doc comment',
    ]);
  });

  it.each([
    '/** What. */\nexport function a() {}',
    '/**\n * What.\n */\nexport const a = () => {};',
    'export const a: Write = () => {};',
    'export const a = 1;',
    'export { a } from "./a";',
    'function a() {}',
  ])('but not: %s', (text) => {
    expect(undocumented({ path: 'main/core/x.tsx', text })).toEqual([]);
  });

  it('and let through what is allowed', () => {
    const fine: SourceFile[] = [
      { path: 'main/hosts/desktop/preload.ts', text: "import type { A } from '../../contract';" },
      { path: 'main/hosts/http/x.ts', text: "import { type Result } from '../../dispatch';" },
      { path: 'renderer/ui/x.tsx', text: "import { AppError } from '../../main/contract/errors';" },
      { path: 'renderer/ui/x.tsx', text: "import type { Job } from '../../main/contract/jobs';" },
      { path: 'main/weights/request.ts', text: "import https from 'node:https';" },
      { path: 'main/weights/x.ts', text: 'await shelf.fetch(); const a = { fetch: 1 }; a.fetch;' },
      { path: 'renderer/client/x.ts', text: "await fetch('/api/x');" },
      { path: 'main/core/x.ts', text: "// import 'node:fs';\n/* from 'electron' */" },
    ];
    expect(violations(fine)).toEqual([]);
  });
});

describe('importsOf', () => {
  it('reads every form, over several lines too', () => {
    const text = `
      import a, { type B } from './one';
      import {
        c,
        d,
      } from "./two";
      import type { E } from './three';
      import * as f from './four';
      import './five';
      export { g } from './six';
      export * from './seven';
      const h = await import('./eight');
      const i = require('./nine');
      type J = import('./ten').J;
      import k = require('./eleven');
    `;
    const found = importsOf(text).map(({ specifier }) => specifier);
    expect(found.sort()).toEqual(
      ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']
        .map((name) => `./${name}`)
        .sort(),
    );
  });

  it('is not misled by text that looks like an import', () => {
    expect(
      importsOf(`const a = "import b from 'c'"; const d = <p>import 'e' from 'f'</p>;`),
    ).toEqual([]);
  });

  it('tells types from values', () => {
    const kinds = (text: string) => importsOf(text).map(({ typeOnly }) => typeOnly);
    expect(kinds("import type { A } from './a';")).toEqual([true]);
    expect(kinds("import { type A, type B } from './a';")).toEqual([true]);
    expect(kinds("import { type A, b } from './a';")).toEqual([false]);
    expect(kinds("import { typeOf } from './a';")).toEqual([false]);
    expect(kinds("export type { A } from './a';")).toEqual([true]);
    expect(kinds("let a: import('./a').A;")).toEqual([true]);
  });
});
