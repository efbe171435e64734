/** Light or dark, in effect now. The sheet of colours follows an attribute of the page. */
import { useLayoutEffect } from 'react';
import { useAsk } from '../client/queries';
import { useMedia } from '../ui/media';

export type Theme = 'light' | 'dark';

/** The theme in effect: the one chosen, else the computer's. */
export function useTheme(): Theme {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const chosen = useAsk('settings.get', {}).data?.theme ?? 'system';
  if (chosen !== 'system') return chosen;
  return dark ? 'dark' : 'light';
}

/** Puts the theme on the document, where the style sheets look for it. */
export function useApplyTheme(): void {
  const theme = useTheme();
  // Before other effects: the waveform reads its colours in one.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
