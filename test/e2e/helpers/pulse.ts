/** A sound system of its own for a test: a room that the microphone stands in, and speakers that can be listened to. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Why there can be none; undefined where there can. */
export const pulseMissing = hasPulse() ? undefined : "Debian's pulseaudio and pulseaudio-utils";

function hasPulse(): boolean {
  try {
    execFileSync('pulseaudio', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Chromium hides what PulseAudio calls a monitor, so each is passed on as an input. */
const MODULES = [
  'module-null-sink sink_name=room',
  'module-null-sink sink_name=speakers',
  'module-remap-source master=room.monitor source_name=mic source_properties=device.description=Microphone',
  'module-remap-source master=speakers.monitor source_name=heard source_properties=device.description=Monitor_of_Speakers',
];

export interface Pulse {
  /** What a program needs to know to use it. */
  env: { PULSE_SERVER: string };
  /** Plays a file in the room, for the microphone, or through the speakers; resolves at its end. */
  play(where: 'room' | 'speakers', file: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts one in a folder. */
export async function startPulse(folder: string): Promise<Pulse> {
  const socket = path.join(folder, 'pulse.socket');
  const env = { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder };
  const modules = [`module-native-protocol-unix auth-anonymous=1 socket=${socket}`, ...MODULES];
  const loads = modules.flatMap((module) => ['-L', module]);
  const how = ['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'];
  const program = spawn('pulseaudio', [...how, ...loads], { env, stdio: 'ignore' });
  for (let tries = 0; tries < 100 && !existsSync(socket); tries++) await delay(100);
  const server = { PULSE_SERVER: `unix:${socket}` };
  return {
    env: server,
    play: (where, file) =>
      promisify(execFile)('paplay', [`--device=${where}`, file], { env: { ...env, ...server } }),
    close: () => ended(program),
  };
}

function ended(program: ChildProcess): Promise<void> {
  const done = new Promise<void>((resolve) => program.once('close', () => resolve()));
  program.kill();
  return done;
}
