/** What begins a recording, from a button or a key. */
import { useAsk } from '../client/queries';
import { go, RECORD } from '../ui/route';
import { useRecorder } from './RecorderProvider';
import type { Wanted } from './sound';
import { MICROPHONE_ONLY } from './sources';

const USUAL: Wanted = { microphone: null, sources: MICROPHONE_ONLY };

/** Shows the recorder and begins, with what a person chose, or the microphone that the system prefers. */
export function useStart(): (wanted?: Wanted) => void {
  const recorder = useRecorder();
  const { data: settings } = useAsk('settings.get', {});
  return (wanted = USUAL) => {
    go(RECORD);
    void recorder.start({ ...wanted, language: settings?.speechLanguage ?? 'auto' });
  };
}

/** Begins where nothing is recorded, else pauses or goes on. */
export function useRecordKey(): () => void {
  const recorder = useRecorder();
  const start = useStart();
  return () => {
    const { phase } = recorder.state();
    if (phase === 'recording') recorder.pause();
    else if (phase === 'paused') recorder.resume();
    else start();
  };
}
