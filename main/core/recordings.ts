/** Recordings: listed, named, processed, played and removed into the bin. How they come in is in import.ts. */
import type { HandlersFor } from '../contract';
import type { recordingRoutes } from '../contract/recordings';
import { putIntoBin } from './bin';
import { announce, type Core, theRecording } from './core';
import { importFile } from './import';
import { openIncoming, openPath } from './incoming';
import type { Queue } from './jobs';
import { reducePeaks } from './peaks';
import { currentSettings } from './settings';
import { lostItsSound, theSound } from './sound';
import { byTagKey } from './tags';

/** Makes the handlers of the noun. */
export const recordingHandlers = (
  core: Core,
  queue: Queue,
): HandlersFor<typeof recordingRoutes> => ({
  'recordings.list': async (page) => core.store.recordings.list(byTagKey(page)),
  'recordings.marks': async (wanted) => ({ rows: core.store.recordings.marks(byTagKey(wanted)) }),
  'recordings.get': async ({ id }) => theRecording(core, id),
  'recordings.import': async ({ file, ...wanted }, { signal }) => {
    // Before the try: an upload whose bytes are still coming goes on.
    const upload = core.store.files.finished(file);
    try {
      const incoming = await openIncoming(core, upload);
      return await importFile(core, queue, incoming, wanted, signal);
    } finally {
      await core.store.files.abort(file);
    }
  },
  'recordings.importPath': async ({ path, as, ...wanted }, { signal }) =>
    importFile(core, queue, await openPath(core, path, as), wanted, signal),
  'recordings.rename': async ({ id, title }) => {
    theRecording(core, id);
    core.store.recordings.retitle(id, title, 'person');
    announce(core, id);
    return theRecording(core, id);
  },
  'recordings.remove': async ({ id }) => {
    theRecording(core, id);
    putIntoBin(core, queue, [{ kind: 'recording', id }]);
    return {};
  },
  'recordings.process': async ({ id, again, language }) => {
    const recording = theRecording(core, id);
    if (again) theSound(core, recording);
    const hasSound = recording.kind === 'audio' && !lostItsSound(recording);
    const wanted = language === 'auto' ? currentSettings(core).speechLanguage : language;
    const job = queue.add({
      kind: hasSound ? 'transcribe' : 'summarize',
      recording: id,
      language: wanted,
      again,
    });
    return { job: job.id };
  },
  'recordings.media': async ({ id }) => {
    theSound(core, theRecording(core, id));
    return { url: core.mediaUrl(id), peaks: reducePeaks(core.store.transcripts.peaks(id)) };
  },
});
