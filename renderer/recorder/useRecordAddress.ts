import { useEffect } from 'react';
import { RECORD, RECORD_NOW, useHash } from '../ui/route';
import { useRecordKey } from './useStart';

/** The address that the desktop's own key leads to does once what `R` does. */
export function useRecordAddress(): void {
  const hash = useHash();
  const press = useRecordKey();
  useEffect(() => {
    if (hash !== RECORD_NOW) return;
    history.replaceState(null, '', RECORD);
    dispatchEvent(new HashChangeEvent('hashchange'));
    press();
  }, [hash, press]);
}
