/** Lets the running job of the busy library go on, a line at a time. */

import type { AppEvent } from '../../../main/contract';
import { buildSegments, parseScript } from './build';
import { meeting } from './meeting';
import type { World } from './world';

const LINE_MS = 900;

/** Adds a line of the meeting every 0.9 s to the running job's transcript, until there is none left. */
export function startWork(world: World, emit: (event: AppEvent) => void): void {
  const segments = buildSegments(parseScript(meeting), 'en');
  let next = 0;
  const timer = setInterval(() => {
    const job = world.jobs.find(({ state }) => state === 'running');
    const transcript = job && world.transcripts.get(job.recording);
    const segment = segments[next++];
    if (!job || !transcript || !segment) return clearInterval(timer);
    transcript.segments.push(segment);
    transcript.through = segment.end;
    job.progress = next / segments.length;
    job.secondsLeft = (segments.length - next) * (LINE_MS / 1000);
    emit({ name: 'job.changed', data: { ...job } });
    emit({
      name: 'transcript.grew',
      data: {
        recording: job.recording,
        transcript: transcript.id,
        segments: [segment],
        through: segment.end,
      },
    });
  }, LINE_MS);
}
