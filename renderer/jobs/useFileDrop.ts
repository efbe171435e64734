import { useEffect, useRef, useState } from 'react';

const holdsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

export interface Dropped {
  files: readonly File[];
  /** Names of folders, whose files a page does not get. */
  folders: readonly string[];
}

function droppedOn({ dataTransfer }: DragEvent): Dropped {
  const folders = [...(dataTransfer?.items ?? [])]
    .map((item) => item.webkitGetAsEntry?.())
    .flatMap((entry) => (entry?.isDirectory ? [entry.name] : []));
  const files = [...(dataTransfer?.files ?? [])].filter(({ name }) => !folders.includes(name));
  return { files, folders };
}

/** Hears what is dropped anywhere on the window. Returns whether something is being held over it. */
export function useFileDrop(onDropped: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDropped);
  useEffect(() => {
    latest.current = onDropped;
  });
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // Without this the browser would open the file in place of the app.
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current(droppedOn(event));
    };
    addEventListener('dragover', onOver, { signal });
    addEventListener('dragleave', onLeave, { signal });
    addEventListener('drop', onDrop, { signal });
    return () => stopping.abort();
  }, []);
  return over;
}
