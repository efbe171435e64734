import { describe, expect, it } from 'vitest';
import { earsOf, MICROPHONE_ONLY, offeredSources } from '../../../renderer/recorder/sources';

describe('offeredSources()', () => {
  it('has the microphone alone where nothing else can be heard', () => {
    expect(offeredSources(false, [])).toEqual([MICROPHONE_ONLY]);
  });

  it('has what the computer plays, with the microphone or alone, where it is shared', () => {
    expect(offeredSources(true, [])).toEqual([
      MICROPHONE_ONLY,
      { microphone: true, system: 'shared' },
      { microphone: false, system: 'shared' },
    ]);
  });

  it('has inputs that carry it, which can be chosen as a microphone where they are meant alone', () => {
    expect(offeredSources(false, ['abc', 'def'])).toEqual([
      MICROPHONE_ONLY,
      { microphone: true, system: 'abc' },
      { microphone: true, system: 'def' },
    ]);
  });
});

it.each([
  [MICROPHONE_ONLY, ['microphone']],
  [{ microphone: true, system: 'shared' }, ['microphone', 'system']],
  [{ microphone: false, system: 'shared' }, ['system']],
])('%j has the channels %j: the microphone is left', (sources, ears) => {
  expect(earsOf(sources)).toEqual(ears);
});
