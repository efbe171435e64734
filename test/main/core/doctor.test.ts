import { describe, expect, it } from 'vitest';
import type { Check, Model } from '../../../main/contract';
import type { Core } from '../../../main/core/core';
import { examine } from '../../../main/core/doctor';

const STORED: Check[] = [{ name: 'database', ok: true, detail: 'Whole.' }];

/** The parts that the doctor asks, each answering well unless replaced. */
const patient = (parts: {
  verify?: () => Promise<Partial<Model>[]>;
  embed?: (texts: string[], signal: AbortSignal) => Promise<Float32Array[]>;
}): Core =>
  ({
    version: '1.2.3',
    runtime: 'Node 20',
    clock: { now: () => 0 },
    store: { checks: async () => STORED },
    inference: {
      models: { verify: parts.verify ?? (async () => []) },
      embedding: { embed: parts.embed ?? (async () => [new Float32Array([1])]) },
    },
    downloads: { count: () => 0 },
    startedAt: 0,
    weights: { sent: () => ({ bytes: 0, requests: 0 }) },
    network: { socketsOf: async () => [] },
  }) as unknown as Core;

const never = new AbortController().signal;

describe('the doctor', () => {
  it('goes on after a check that throws, and passes its reason on', async () => {
    const verify = () => Promise.reject(new Error('catalogue unreadable'));
    const checks = await examine(patient({ verify }), never);
    expect(checks.map(({ name, ok }) => [name, ok])).toEqual([
      ['runtime', true],
      ['database', true],
      ['models', false],
      ['inference', true],
      ['privacy', true],
      ['sent', true],
    ]);
    expect(checks[2]?.detail).toBe('catalogue unreadable');
  });

  it('tells missing weights from changed ones, with what to do', async () => {
    const verify = async () => [
      { id: 'a', state: 'verified', bytes: 2e6 } as const,
      { id: 'b', state: 'missing', bytes: 2e6, origin: 'added' } as const,
      { id: 'c', state: 'corrupt', bytes: 2e6, origin: 'bundled' } as const,
    ];
    const checks = (await examine(patient({ verify }), never)).slice(2, 5);
    expect(checks.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(checks[1]).toMatchObject({
      detail: expect.stringContaining('not there'),
      hint: 'Remove this model, then add or download it again.',
    });
    expect(checks[2]).toMatchObject({
      detail: expect.stringContaining('not those'),
      hint: expect.stringContaining('Install Nanodesk again'),
    });
  });

  it('an answer without a vector is no health', async () => {
    const checks = await examine(patient({ embed: async () => [] }), never);
    expect(checks.at(-3)).toMatchObject({ name: 'inference', ok: false });
  });

  it('that was stopped reports nothing (would catch a stop shown as a failed check)', async () => {
    const controller = new AbortController();
    const embed = async () => {
      controller.abort(new Error('stopped'));
      throw new Error('stopped');
    };
    await expect(examine(patient({ embed }), controller.signal)).rejects.toThrow('stopped');
  });
});
