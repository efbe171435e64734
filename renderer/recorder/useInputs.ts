/** What can be listened to here, followed while devices come and go. */
import { useEffect, useState } from 'react';
import { type Input, listInputs } from './microphone';
import { canShareSound } from './system-sound';

/** Microphones and other inputs; their names are known once one was allowed. */
export function useInputs(): Input[] {
  const [inputs, setInputs] = useState<Input[]>([]);
  useEffect(() => {
    const media = navigator.mediaDevices;
    // A page that is not on a secure origin has none.
    if (!media) return;
    const look = (): void => void listInputs().then(setInputs, () => {});
    look();
    media.addEventListener('devicechange', look);
    return () => media.removeEventListener('devicechange', look);
  }, []);
  return inputs;
}

/** Whether what the computer plays can be asked for. */
export function useCanShareSound(): boolean {
  const [can, setCan] = useState(false);
  useEffect(() => void canShareSound().then(setCan), []);
  return can;
}
