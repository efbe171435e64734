import { useTranslation } from 'react-i18next';
import type { ShownParts } from '../../main/contract';
import { MenuCheck } from '../ui/Menu';
import { useSettings } from './useSettings';

const SETTINGS = {
  times: 'exportTimes',
  speakers: 'exportSpeakers',
  sources: 'exportSources',
} as const;

/** What exports show, as it was chosen last. */
export function useShownParts(): ShownParts {
  const { settings } = useSettings();
  return {
    times: settings?.exportTimes ?? true,
    speakers: settings?.exportSpeakers ?? true,
    sources: settings?.exportSources ?? true,
  };
}

/** Entries of an export menu that choose what is shown; they stay chosen. */
export function ExportParts({ parts }: { parts: readonly (keyof ShownParts)[] }) {
  const { t } = useTranslation();
  const { change } = useSettings();
  const shown = useShownParts();
  return parts.map((part) => (
    <MenuCheck
      key={part}
      checked={shown[part]}
      onChange={(checked) => change({ [SETTINGS[part]]: checked })}
    >
      {t(`export.parts.${part}`)}
    </MenuCheck>
  ));
}
