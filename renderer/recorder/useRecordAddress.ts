import { useEffect } from 'react';
import { RECORD, RECORD_NOW, RECORD_STOP, useHash } from '../ui/route';
import { useRecorder } from './RecorderProvider';
import { useRecordKey } from './useStart';

/** The addresses that the desktop's key and tray lead to do once what `R`, or the button that stops, does. */
export function useRecordAddress(): void {
  const hash = useHash();
  const recorder = useRecorder();
  const press = useRecordKey();
  useEffect(() => {
    if (hash !== RECORD_NOW && hash !== RECORD_STOP) return;
    history.replaceState(null, '', RECORD);
    dispatchEvent(new HashChangeEvent('hashchange'));
    if (hash === RECORD_NOW) press();
    else void recorder.stop();
  }, [hash, press, recorder]);
}
