import { describe, expect, it, vi } from 'vitest';
import type { AppEvent } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { SoundError } from '../../../renderer/recorder/microphone';
import { createRecorder } from '../../../renderer/recorder/recorder';
import type { Hears, Wanted } from '../../../renderer/recorder/sound';
import { MICROPHONE_ONLY, SHARED } from '../../../renderer/recorder/sources';

const QUIET = { samples: new Uint8Array(4), peaks: [0] };
const LOUD = { samples: new Uint8Array(4), peaks: [0.5] };
const TOO_LOUD = { samples: new Uint8Array(4), peaks: [1] };
const START = { microphone: null, sources: MICROPHONE_ONLY, language: 'auto' };
const CALL = { ...START, sources: { microphone: true, system: SHARED } };

/** A recorder over a host that counts bytes as seconds, and microphones that a test speaks into. */
function setUp(opens: (SoundError | string)[] = ['Built-in']) {
  let seconds = 0;
  const request = vi.fn(async (name: string, { data }: { data?: Uint8Array } = {}) => {
    seconds += data?.byteLength ?? 0;
    const capture = { id: 'abcd', seconds, secondsFree: 60, roomIsShort: true };
    if (name === 'captures.finish') return { recording: { id: 'kept', title: 'Kept' } };
    return name === 'captures.append' ? { received: seconds, capture } : capture;
  });
  const listeners = new Set<(event: AppEvent) => void>();
  const on = (listener: (event: AppEvent) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const hears: Hears[] = [];
  const close = vi.fn(async () => {});
  const next = async () => {
    const opened = opens.shift()!;
    if (opened instanceof SoundError) throw opened;
    return { id: opened, label: opened };
  };
  const open = vi.fn(async ({ sources }: Wanted, given: Hears) => {
    const microphone = sources.microphone ? await next() : null;
    hears.push(given);
    return { microphone, reopenMicrophone: next, close };
  });
  const tell = {
    ...{ kept: vi.fn(), soundFailed: vi.fn(), switched: vi.fn(), lost: vi.fn(), failed: vi.fn() },
  };
  const recorder = createRecorder({ request, on } as unknown as Client, tell, open);
  const emit = (event: AppEvent) => listeners.forEach((listener) => void listener(event));
  const names = () => request.mock.calls.map(([name]) => name);
  const gaps = () =>
    request.mock.calls.flatMap(([name, input]) => (name === 'captures.gap' ? [input] : []));
  return { recorder, tell, hears, close, emit, names, open, gaps, request };
}

describe('createRecorder()', () => {
  it('records from the chosen microphone until it is stopped, and tells what became of it', async () => {
    const { recorder, hears, tell, close, open } = setUp();
    await recorder.start({ ...START, microphone: 'usb' });
    expect(open.mock.calls[0]![0]).toEqual({ microphone: 'usb', sources: MICROPHONE_ONLY });
    for (let n = 0; n < 3; n++) hears[0]!.piece(LOUD);
    await vi.waitFor(() =>
      expect(recorder.state()).toMatchObject({ phase: 'recording', seconds: 12 }),
    );
    expect(recorder.state()).toMatchObject({
      levels: [0.5],
      secondsFree: 60,
      roomIsShort: true,
      silent: false,
    });
    await recorder.stop();
    expect(close).toHaveBeenCalledOnce();
    expect(tell.kept).toHaveBeenCalledWith({ recording: { id: 'kept', title: 'Kept' } });
    expect(recorder.state().phase).toBe('idle');
  });

  it('takes nothing in while it is paused', async () => {
    const { recorder, hears } = setUp();
    await recorder.start(START);
    recorder.pause();
    hears[0]!.piece(LOUD);
    expect(recorder.state()).toMatchObject({ phase: 'paused', levels: [0] });
    recorder.resume();
    hears[0]!.piece(LOUD);
    await vi.waitFor(() => expect(recorder.state().seconds).toBe(4));
    await recorder.stop();
  });

  it('warns of silence that lasts, and of sound that is cut off', async () => {
    vi.useFakeTimers();
    const { recorder, hears } = setUp();
    await recorder.start(START);
    hears[0]!.piece(QUIET);
    expect(recorder.state().silent).toBe(false);
    await vi.advanceTimersByTimeAsync(5100);
    hears[0]!.piece(QUIET);
    expect(recorder.state().silent).toBe(true);
    hears[0]!.piece(TOO_LOUD);
    expect(recorder.state()).toMatchObject({ silent: false, clipping: true });
    await vi.advanceTimersByTimeAsync(3100);
    hears[0]!.piece(LOUD);
    expect(recorder.state().clipping).toBe(false);
    await recorder.stop();
    vi.useRealTimers();
  });

  it('shows what was heard; tentative lines give way', async () => {
    const { recorder, emit } = setUp();
    await recorder.start(START);
    const line = (start: number, text: string) => ({ start, end: start + 1, text });
    const heard = (settled: object[], tentative: object[]) =>
      emit({ name: 'capture.heard', data: { capture: 'abcd', settled, tentative } } as AppEvent);
    heard([], [line(0, 'Good mor')]);
    heard([line(0, 'Good morning.')], [line(2, 'Let us')]);
    expect(recorder.state().settled).toMatchObject([{ text: 'Good morning.' }]);
    expect(recorder.state().tentative).toMatchObject([{ text: 'Let us' }]);
    await recorder.stop();
    expect(recorder.state().settled).toEqual([]);
  });

  it('marks where it was paused, once, and only where sound follows', async () => {
    const { recorder, hears, names, gaps } = setUp();
    await recorder.start(START);
    hears[0]!.piece(LOUD);
    recorder.pause();
    hears[0]!.piece(LOUD);
    recorder.resume();
    hears[0]!.piece(LOUD);
    hears[0]!.piece(LOUD);
    recorder.pause();
    await recorder.stop();
    expect(gaps()).toEqual([{ capture: 'abcd', kind: 'pause', seconds: expect.any(Number) }]);
    const sent = names().filter((name) => name === 'captures.append' || name === 'captures.gap');
    expect(sent.slice(0, 3)).toEqual(['captures.append', 'captures.gap', 'captures.append']);
  });

  it('goes on with another microphone where one falls silent without a word', async () => {
    vi.useFakeTimers();
    const { recorder, hears, tell, gaps } = setUp(['USB', 'Built-in', 'Another']);
    await recorder.start(START);
    hears[0]!.piece(LOUD);
    await vi.advanceTimersByTimeAsync(1400);
    expect(tell.switched).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(tell.switched).toHaveBeenCalledWith('Built-in');
    // One that takes its time before it sends is not replaced.
    await vi.advanceTimersByTimeAsync(8800);
    expect(tell.switched.mock.calls).toEqual([['Built-in']]);
    hears[1]!.piece(LOUD);
    await recorder.stop();
    expect(gaps()).toMatchObject([{ kind: 'device', label: 'Built-in', seconds: 10.4 }]);
    vi.useRealTimers();
  });

  it('keeps what there is where a microphone that is gone cannot be closed', async () => {
    const { recorder, hears, tell, close } = setUp(['USB', new SoundError('none')]);
    close.mockRejectedValue(new Error('Closed already.'));
    await recorder.start(START);
    hears[0]!.piece(LOUD);
    hears[0]!.gone('microphone');
    await vi.waitFor(() => expect(tell.kept).toHaveBeenCalled());
    expect(tell.soundFailed).toHaveBeenCalledWith('none');
    expect(tell.failed).not.toHaveBeenCalled();
  });

  it('lets a paused microphone be silent', async () => {
    vi.useFakeTimers();
    const { recorder, tell } = setUp();
    await recorder.start(START);
    recorder.pause();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tell.switched).not.toHaveBeenCalled();
    await recorder.stop();
    vi.useRealTimers();
  });

  it('goes on with one other microphone where the first is unplugged, told twice or not', async () => {
    const { recorder, hears, tell, open } = setUp(['USB', 'Built-in', 'Another']);
    await recorder.start(START);
    for (let told = 0; told < 2; told++) hears[0]!.gone('microphone');
    await vi.waitFor(() => expect(tell.switched).toHaveBeenCalledWith('Built-in'));
    hears[1]!.piece(LOUD);
    await vi.waitFor(() => expect(recorder.state().seconds).toBe(4));
    expect(recorder.state().microphone?.label).toBe('Built-in');
    expect(open).toHaveBeenCalledTimes(2);
    await recorder.stop();
  });

  it('keeps what there is where there is no other microphone', async () => {
    const { recorder, hears, tell } = setUp(['USB', new SoundError('none')]);
    await recorder.start(START);
    hears[0]!.piece(LOUD);
    hears[0]!.gone('microphone');
    await vi.waitFor(() => expect(tell.soundFailed).toHaveBeenCalledWith('none'));
    expect(tell.kept).toHaveBeenCalledOnce();
    expect(recorder.state().phase).toBe('idle');
  });

  it('says why there is no microphone, and can be started again', async () => {
    const { recorder, tell, names } = setUp([new SoundError('denied'), 'Built-in']);
    await recorder.start(START);
    expect(tell.soundFailed).toHaveBeenCalledWith('denied');
    expect(names()).toEqual([]);
    await recorder.start(START);
    expect(recorder.state().phase).toBe('recording');
    await recorder.stop();
  });

  it('throws away what is not wanted', async () => {
    const { recorder, hears, names, tell } = setUp();
    await recorder.start(START);
    hears[0]!.piece(LOUD);
    await vi.waitFor(() => expect(recorder.state().seconds).toBe(4));
    await recorder.discard();
    expect(names().at(-1)).toBe('captures.discard');
    expect(tell.kept).not.toHaveBeenCalled();
  });

  it('starts once, however often it is asked', async () => {
    const { recorder, open } = setUp(['Built-in', 'Other']);
    await Promise.all([recorder.start(START), recorder.start(START)]);
    expect(open).toHaveBeenCalledOnce();
    await recorder.stop();
  });
});

describe('a call, with the microphone and what the computer plays', () => {
  const TWO = { samples: new Uint8Array(8), peaks: [0.1, 0.5] };

  it('is recorded on two channels, with a level each', async () => {
    const { recorder, hears, request } = setUp();
    await recorder.start(CALL);
    expect(recorder.state()).toMatchObject({ ears: ['microphone', 'system'], levels: [0, 0] });
    hears[0]!.piece(TWO);
    await vi.waitFor(() => expect(recorder.state().seconds).toBe(8));
    expect(recorder.state().levels).toEqual([0.1, 0.5]);
    expect(request.mock.calls[0]).toMatchObject(['captures.begin', { channels: 2 }]);
    await recorder.stop();
  });

  it('goes on with the microphone where the sharing ends, and says so', async () => {
    const { recorder, hears, tell } = setUp();
    await recorder.start(CALL);
    hears[0]!.gone('system');
    expect(tell.lost).toHaveBeenCalledWith('system');
    expect(recorder.state()).toMatchObject({ phase: 'recording', lost: 'system' });
    hears[0]!.piece(TWO);
    await vi.waitFor(() => expect(recorder.state().seconds).toBe(8));
    await recorder.stop();
    expect(recorder.state().lost).toBeNull();
  });

  it('goes on with what the computer plays where the last microphone is unplugged', async () => {
    const { recorder, hears, tell } = setUp(['USB', new SoundError('none')]);
    await recorder.start(CALL);
    hears[0]!.gone('microphone');
    await vi.waitFor(() => expect(tell.lost).toHaveBeenCalledWith('microphone'));
    expect(recorder.state()).toMatchObject({ phase: 'recording', microphone: null });
    await recorder.stop();
  });

  it('ends with the second of the two, and is kept', async () => {
    const { recorder, hears, tell } = setUp(['USB', new SoundError('none')]);
    await recorder.start(CALL);
    hears[0]!.piece(TWO);
    hears[0]!.gone('system');
    hears[0]!.gone('microphone');
    await vi.waitFor(() => expect(tell.soundFailed).toHaveBeenCalledWith('none'));
    expect(tell.kept).toHaveBeenCalledOnce();
    expect(recorder.state().phase).toBe('idle');
  });

  it('goes on with another microphone, still on two channels', async () => {
    const { recorder, hears, tell } = setUp(['USB', 'Built-in']);
    await recorder.start(CALL);
    hears[0]!.gone('microphone');
    await vi.waitFor(() => expect(tell.switched).toHaveBeenCalledWith('Built-in'));
    expect(tell.lost).not.toHaveBeenCalled();
    await recorder.stop();
  });

  it('does not warn of what the computer plays at full scale', async () => {
    const { recorder, hears } = setUp();
    await recorder.start(CALL);
    hears[0]!.piece({ ...TWO, peaks: [0.1, 1] });
    expect(recorder.state()).toMatchObject({ clipping: false, silent: false });
    hears[0]!.piece({ ...TWO, peaks: [1, 0.1] });
    expect(recorder.state().clipping).toBe(true);
    await recorder.stop();
  });
});

describe('what the computer plays, alone', () => {
  it('is one channel without a microphone, and ends when it is not shared any more', async () => {
    const { recorder, hears, tell, request } = setUp([]);
    await recorder.start({ ...START, sources: { microphone: false, system: SHARED } });
    expect(request.mock.calls[0]).toMatchObject(['captures.begin', { channels: 1 }]);
    expect(recorder.state()).toMatchObject({ ears: ['system'], microphone: null });
    hears[0]!.piece(LOUD);
    hears[0]!.gone('system');
    await vi.waitFor(() => expect(tell.soundFailed).toHaveBeenCalledWith('ended'));
    expect(tell.kept).toHaveBeenCalledOnce();
  });
});
