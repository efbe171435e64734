/**
 * Hostile payloads on every call, over both doors that a page has. Seeded; `NANODESK_MUTATIONS` says how many each call
 * gets over each door. A failure prints the seed, the path and the smallest payload that still fails.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { App } from '../../../main/compose';
import {
  type Handlers,
  type RouteName,
  routes,
  settingsSchema,
  wireError,
} from '../../../main/contract';
import { createDispatch, type Result } from '../../../main/dispatch';
import { startHttpHost } from '../../../main/hosts/http/server';
import { createMediaTickets } from '../../../main/hosts/http/tickets';
import { openApp } from '../../helpers/app';
import { createFakeInference } from '../../helpers/fake-inference';
import { callerOf, type Furniture, furnish } from '../../helpers/furnished';
import { openSession } from '../../helpers/http-host';
import { startHub } from '../../helpers/hub';
import { temporaryFolder } from '../../helpers/library';
import { inferenceOver, makeModelsFolder } from '../../helpers/models-folder';
import { type Known, payloadsOf } from '../../helpers/payloads';
import { transports } from '../../helpers/transports';

const MUTATIONS = Number(process.env.NANODESK_MUTATIONS ?? 60);
const SEED = 20261126;
/** A call that takes longer hangs. */
const HANGS_MS = 20_000;

/** Those that take things away come last, so that the others find something. */
const TAKES_AWAY = /remove|empty|discard|finish|abort|bin\.put/;
/** Takes everything away, so that it gets a library of its own. */
const DELETES_ALL: RouteName = 'library.wipe';
const pageRoutes = (Object.keys(routes) as RouteName[])
  .filter((name) => !routes[name].localOnly && name !== DELETES_ALL)
  .sort((a, b) => Number(TAKES_AWAY.test(a)) - Number(TAKES_AWAY.test(b)));

/** Settings are looked at by name behind their schema, which lets any record pass. */
const inputOf = (name: RouteName) =>
  name === 'settings.set' ? settingsSchema.partial() : routes[name].input;

/** What `id` means to a call: `chats.get` takes a chat's; the bin, tags and the like take any. */
function knownTo(name: RouteName, there: Furniture): Known {
  const noun = name.split('.')[0]!.replace(/ies$/, 'y').replace(/s$/, '');
  return (property) => there[property] ?? there[noun] ?? [...there.recording!, ...there.chat!];
}

interface Door {
  name: string;
  /** Knocks with a payload; null where the host refuses it before it comes to the app. */
  open(app: App): Promise<(name: string, input: unknown) => Promise<Result | null>>;
}

const overIpc: Door = {
  name: 'the window’s channel',
  async open(app) {
    const { request } = await transports.find(({ name }) => name === 'ipc')!.connect(app);
    return (name, input) => request(name, input, undefined, randomUUID());
  },
};

/** JSON has no large integers; a page that writes its requests by hand can send any text. */
const written = (input: unknown): string =>
  JSON.stringify(input, (_, value) => (typeof value === 'bigint' ? String(value) : value)) ?? '';

/** Bytes have a route of their own, with the rest in the address. */
function bytesOf(name: string, input: unknown): { query: string; body: Uint8Array } {
  const { data, ...rest } = Object(input) as Record<string, unknown>;
  const pairs: [string, string][] = Object.entries(rest).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : written(value),
  ]);
  const body = data instanceof Uint8Array ? data : Buffer.from(written(data));
  return { query: `${name}?${new URLSearchParams(pairs)}`, body };
}

const overHttp: Door = {
  name: 'the loopback host',
  async open(app) {
    const faults: unknown[] = [];
    const [pageFolder, tickets] = [temporaryFolder(), createMediaTickets()];
    const onFault = (thrown: unknown) => faults.push(thrown);
    const host = await startHttpHost(app, { pageFolder, tickets, onFault });
    onTestFinished(() => host.close());
    const origin = `http://127.0.0.1:${host.port}`;
    const { token } = await openSession(origin, host.createLink());
    return async (name, input) => {
      const bytes = name.endsWith('.append') ? bytesOf(name, input) : null;
      const type = bytes ? 'application/octet-stream' : 'application/json';
      const answer = await fetch(`${origin}/api/${bytes?.query ?? name}`, {
        method: 'POST',
        headers: { origin, authorization: `Bearer ${token}`, 'content-type': type },
        body: bytes ? Uint8Array.from(bytes.body) : written(input),
      });
      const text = await answer.text();
      expect(faults).toEqual([]);
      if (answer.status === 200) return JSON.parse(text) as Result;
      expect([400, 413, 414, 431]).toContain(answer.status);
      return null;
    };
  },
};

/** A library in a folder of its own inside `around`, so that what is written beside it is seen. */
async function furnished() {
  const [around, hub, modelsFolder] = [temporaryFolder(), await startHub(), makeModelsFolder()];
  const libraryFolder = path.join(around, 'library');
  const inference = createFakeInference();
  inference.models = inferenceOver(modelsFolder, libraryFolder).models;
  const faults: string[] = [];
  const log = { info: () => {}, error: (text: string) => faults.push(text) };
  const chooseFolder = async () => null;
  const app = await openApp({ inference, modelsFolder, libraryFolder, hub, chooseFolder, log });
  return { app, around, faults, ...(await furnish(app)) };
}

/** A clear refusal or what the schema promises. */
function checkAnswer(name: RouteName, result: Result): void {
  if (result.ok) {
    expect(routes[name].output.safeParse(result.data).error).toBeUndefined();
    return;
  }
  const { code, message, hint = '' } = wireError.parse(result.error);
  expect(code, message).not.toBe('internal');
  expect(message.trim()).not.toBe('');
  expect(message + hint).not.toMatch(/[\n\r]|\bat .*:\d+:\d+/);
  expect(message.length).toBeLessThan(1000);
}

const integrityOf = (folder: string) => {
  const db = new Database(path.join(folder, 'library.sqlite'), { readonly: true });
  onTestFinished(() => void db.close());
  return db;
};

/** Knocks with payloads for a call; undefined, or what went wrong. */
async function attack(
  name: RouteName,
  knock: Awaited<ReturnType<Door['open']>>,
  { faults, there }: Pick<Awaited<ReturnType<typeof furnished>>, 'faults' | 'there'>,
): Promise<string | undefined> {
  const property = fc.asyncProperty(
    payloadsOf(inputOf(name), knownTo(name, there)),
    async (input) => {
      const result = await knock(name, input);
      expect(faults.splice(0)).toEqual([]);
      if (result) checkAnswer(name, result);
    },
  );
  const run = { seed: SEED, numRuns: MUTATIONS, timeout: HANGS_MS };
  return fc.assert(property, run).then(
    () => undefined,
    ({ message }) => `${name}: ${message}`,
  );
}

function checkWhole(around: string): void {
  expect(readdirSync(around)).toEqual(['library']);
  expect(Object.keys(Object.prototype)).toEqual([]);
  const db = integrityOf(path.join(around, 'library'));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
}

describe.each([overIpc, overHttp])('$name', ({ open }) => {
  it(`answers or refuses ${MUTATIONS} payloads for each call, and the library stays whole`, async () => {
    const given = await furnished();
    const knock = await open(given.app);
    const call = callerOf(given.app);
    const before = await call('transcripts.get', { recording: given.kept });
    const failed: (string | undefined)[] = [];
    for (const name of pageRoutes) failed.push(await attack(name, knock, given));
    expect(failed.filter(Boolean)).toEqual([]);
    expect(await call('transcripts.get', { recording: given.kept })).toEqual(before);
    checkWhole(given.around);
  }, 1_200_000);

  it('nothing but a plain yes deletes everything, and the library is whole afterwards', async () => {
    const given = await furnished();
    const knock = await open(given.app);
    const call = callerOf(given.app);
    // While it is being recorded nothing could be deleted.
    await call('captures.discard', { id: given.there.capture![0] });
    expect(await attack(DELETES_ALL, knock, given)).toBeUndefined();
    for (const confirm of [undefined, null, false, 1, 'true', [true], { true: true }])
      expect((await knock(DELETES_ALL, { confirm }))?.ok ?? false).toBe(false);
    checkWhole(given.around);
  }, 1_200_000);
});

it('what a schema refuses reaches no handler', async () => {
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(routes).map((name) => [name, async () => void reached.push(name)]),
  );
  const hears = { fault: () => {}, progress: () => {} };
  const dispatch = createDispatch(handlers as unknown as Handlers, hears);
  for (const name of Object.keys(routes) as RouteName[]) {
    const { input } = routes[name];
    const unfit = payloadsOf(input, () => []).filter((value) => !input.safeParse(value).success);
    const property = fc.asyncProperty(unfit, async (value) => {
      const result = await dispatch(name, value, { local: true });
      expect(result).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    });
    await fc.assert(property, { seed: SEED, numRuns: MUTATIONS });
  }
  expect(reached).toEqual([]);
});
