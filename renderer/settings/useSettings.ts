import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../main/contract';
import { isChanging, keyOf, useAsk, useChange } from '../client/queries';
import { useToasts } from '../ui/toasts';

export interface SettingsAccess {
  settings: Settings | undefined;
  /** Shows the change at once; takes it back if it could not be kept. */
  change(patch: Partial<Settings>): void;
}

/** The settings and the way to change them. */
export function useSettings(): SettingsAccess {
  const cache = useQueryClient();
  const { fail } = useToasts();
  const { data: settings } = useAsk('settings.get', {});
  const set = useChange('settings.set');
  const key = keyOf('settings.get', {});
  // Of changes that follow each other fast an earlier one's answer does not know what is shown by now.
  const keep = (saved: Settings): void => {
    if (!isChanging(cache, 'settings.set')) cache.setQueryData(key, saved);
  };
  const change = (patch: Partial<Settings>): void => {
    cache.setQueryData<Settings>(key, (old) => old && { ...old, ...patch });
    set.mutateAsync(patch).then(keep, (error) => {
      fail(error);
      void cache.invalidateQueries({ queryKey: key });
    });
  };
  return { settings, change };
}
