/** An application on a library whose models are slow and fake: takes jobs, says each window, and can be killed. */
import { writeSync } from 'node:fs';
import { compose } from '../../main/compose';
import { createFakeInference } from '../helpers/fake-inference';

const [folder = '', name = '', msPerWindow = '50'] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${name} ${line}\n`);

async function main() {
  const inference = createFakeInference(
    Array.from({ length: 40 }, (_, i) => `Sentence ${i} here.`),
  );
  inference.gate = {
    wait: () => new Promise((resolve) => setTimeout(resolve, Number(msPerWindow))),
  };
  const app = await compose({
    libraryFolder: folder,
    modelsFolder: 'models',
    version: '0',
    log: { info: () => {}, error: say },
    inference,
  });
  app.subscribe((event) => {
    if (event.name === 'transcript.grew')
      say(`window ${event.data.recording} ${event.data.through}`);
    if (event.name === 'job.changed') say(`job ${event.data.id} ${event.data.state}`);
  });
  say('open');
}

void main();
