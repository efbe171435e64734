/** Writes recordings, windows, edits and summaries as quickly as it can, and says what was acknowledged. */
import { writeSync } from 'node:fs';
import { openStore } from '../../main/store/open';

const [folder = '', name = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

async function main() {
  const store = await openStore({ folder });
  say('open');
  for (let n = 0; ; n++) {
    const hash = `${name}${String(n)}`.padStart(64, '0');
    const recording = store.recordings.add({
      ...{ title: `Recording ${n}`, titleBy: 'file', kind: 'transcript', duration: null },
      ...{ language: 'en', preview: '', mime: null, source: { hash, name: 'x.txt', bytes: 1 } },
    } as const);
    say(`recording ${recording.id}`);
    const facts = { language: 'en', model: 'test', duration: 10, timed: true };
    const { id } = store.transcripts.begin(recording.id, facts);
    const segments = [1, 2, 3].map((i) => ({ start: i, end: i + 1, text: `word${n} again ${i}` }));
    const window = { segments, speech: [], peaks: new Uint8Array(100), through: 5 };
    store.transcripts.append(id, { ...window, duration: 10, language: 'en' });
    say(`window ${id}`);
    store.transcripts.edit(id, 1, `edited${n}`);
    say(`edit ${id} edited${n}`);
    if (n % 3 === 2) {
      store.bin.put(recording.id, Date.now());
      await store.bin.remove([recording.id]);
      say(`removed ${recording.id}`);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

void main();
