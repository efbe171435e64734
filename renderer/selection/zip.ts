/** Files packed into one zip, one by one, so that the window stays alive between them. */
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface Packing {
  /** A name that is there already, in whatever case, gets a number. */
  add(name: string, content: string | Uint8Array): void;
  finish(): Blob;
}

/** Begins a zip. */
export function createZip(): Packing {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const taken = new Set<string>();
  const zip = new Zip((error, data) => {
    if (error) throw error;
    parts.push(new Uint8Array(data));
  });
  return {
    add(name, content) {
      const file = new ZipDeflate(freeName(name, taken));
      zip.add(file);
      file.push(typeof content === 'string' ? strToU8(content) : content, true);
    },
    finish() {
      zip.end();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}

function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)];
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem} (${n})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
