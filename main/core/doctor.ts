/** The health of this installation: each check one line, with what to do where it fails. */
import { AppError, type Check, type Model } from '../contract';
import { howToMend } from '../contract/models';
import type { Core } from './core';
import { checkSent } from './leaks';
import { checkPrivacy } from './privacy';

/** Runs every check; one that throws has failed, and the others still run. */
export async function examine(core: Core, signal: AbortSignal): Promise<Check[]> {
  const runtime: Check = {
    name: 'runtime',
    ok: true,
    detail: `Nanodesk ${core.version} on ${core.runtime}.`,
  };
  const stored = await attempt('library', async () => core.store.checks());
  const models = await attempt('models', async () =>
    (await core.inference.models.verify()).map(modelCheck),
  );
  const inference = await attempt('inference', async () => [await inferenceCheck(core, signal)]);
  // Last, so that the model process runs.
  const privacy = await attempt('privacy', async () => [
    await checkPrivacy(core.network, core.downloads.count() > 0),
    checkSent(core),
  ]);
  // What a stop interrupted has not failed.
  signal.throwIfAborted();
  return [runtime, ...stored, ...models, ...inference, ...privacy];
}

async function attempt(name: string, check: () => Promise<Check[]>): Promise<Check[]> {
  try {
    return await check();
  } catch (thrown) {
    const { message, hint } = AppError.from(thrown);
    return [{ name, ok: false, detail: message, ...(hint === undefined ? {} : { hint }) }];
  }
}

function modelCheck({ id, state, bytes, origin }: Model): Check {
  const name = `model ${id}`;
  const size = `${(bytes / 1e6).toFixed(0)} MB`;
  if (state === 'verified') return { name, ok: true, detail: `Whole and unchanged, ${size}.` };
  const detail =
    state === 'missing' ? 'Its files are not there.' : 'Its files are not those of the catalogue.';
  return { name, ok: false, detail, hint: howToMend(origin) };
}

async function inferenceCheck({ inference, clock }: Core, signal: AbortSignal): Promise<Check> {
  const start = clock.now();
  const [vector] = await inference.embedding.embed(['Is anybody there?'], signal);
  const ms = clock.now() - start;
  const ok = vector !== undefined && vector.length > 0;
  return { name: 'inference', ok, detail: `The model process answered in ${ms} ms.` };
}
