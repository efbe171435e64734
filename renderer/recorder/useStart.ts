/** What begins a recording, from a button or a key. */
import { useAsk } from '../client/queries';
import { go, RECORD } from '../ui/route';
import { useRecorder } from './RecorderProvider';

/** Shows the recorder and begins, with a microphone of one's choice or the system's. */
export function useStart(): (microphone?: string | null) => void {
  const recorder = useRecorder();
  const { data: settings } = useAsk('settings.get', {});
  return (microphone = null) => {
    go(RECORD);
    void recorder.start({ microphone, language: settings?.speechLanguage ?? 'auto' });
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
