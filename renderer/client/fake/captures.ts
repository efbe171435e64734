/** The fake's answers about recording: a capture that grows by what it is sent. */
import { AppError, type Capture } from '../../../main/contract';
import type { Answers, Emit } from './answers';
import { makeRecording, type World } from './world';

const BYTES_PER_SAMPLE = 2;

/** The recorder's part of the answers. */
export function createCaptureAnswers(world: World, emit: Emit): Answers {
  let capture: Capture | null = null;
  const theCapture = (): Capture => {
    if (capture) return capture;
    throw new AppError('not-found', 'This recording has ended.');
  };
  return {
    'captures.list': () => ({ captures: capture ? [capture] : [] }),
    'captures.begin': ({ sampleRate, channels = 1 }) => {
      const startedAt = world.now;
      const room = { secondsFree: null, roomIsShort: false };
      capture = { id: 'capture1', startedAt, sampleRate, channels, seconds: 0, ...room };
      return capture;
    },
    'captures.append': ({ offset, data }) => {
      const { sampleRate, channels } = theCapture();
      const received = offset + data.byteLength;
      capture = { ...theCapture(), seconds: received / (sampleRate * channels * BYTES_PER_SAMPLE) };
      return { received, capture };
    },
    'captures.gap': () => ({}),
    'captures.finish': () => {
      const { seconds: duration, startedAt: createdAt } = theCapture();
      capture = null;
      const draft = { id: 'recorded', title: 'Recording', daysAgo: 0, language: 'en' };
      const recording = { ...makeRecording(world.now, draft, []), duration, createdAt };
      world.recordings.push(recording);
      emit({ name: 'recording.changed', data: { ...recording } });
      return { recording, duplicate: false, restored: false, job: null };
    },
    'captures.discard': () => {
      capture = null;
      return {};
    },
  };
}
