/** `bench`: how fast this installation is, on this computer, now. */
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import type { Context } from '../context';
import { inputPath } from '../input';
import { type AddVerb, examples } from '../program';
import { duration, size } from '../times';

export const addBench: AddVerb = (program, act) => {
  program
    .command('bench')
    .description('measures the speed of transcribing and of summing up')
    .argument('[file]', 'a recording (default: the bundled meeting)')
    .addHelpText('after', examples('nanodesk bench', 'nanodesk bench lecture.mp3 --json'))
    .action(act(bench));
};

async function bench(context: Context, file: string | undefined): Promise<void> {
  const { out, options, call, world } = context;
  const input = file ?? path.join(world.places.demo, 'planning-meeting.ogg');
  const {
    duration: seconds,
    model,
    timings,
  } = await call('transcripts.transcribePath', {
    path: await inputPath(context, input),
  });
  const [cpu] = cpus();
  const machine = { cpu: cpu?.model.trim() ?? '', cores: cpus().length, memory: totalmem() };
  const realTime = (timings.total ?? 0) / 1000 / seconds;
  const result = {
    machine,
    speech: { file: path.basename(input), duration: seconds, model, timings, realTime },
  };
  if (options.json) return out.json(result);
  out.print(out.colors.dim(`${machine.cpu}, ${machine.cores} cores, ${size(machine.memory)}`));
  out.print(
    `${model} on ${result.speech.file} (${duration(seconds)}): ${realTime.toFixed(3)} of real time`,
  );
  for (const [stage, ms] of Object.entries(timings))
    out.print(`  ${stage.padEnd(10)} ${(ms / 1000).toFixed(2).padStart(8)} s`);
}
