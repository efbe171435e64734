import { useState } from 'react';
import type { Recording, Summary } from '../../main/contract';
import { useAsk } from '../client/queries';
import { type LongProgress, useLongRequest } from '../ui/useLongRequest';
import { firstWanted, isOf, type Wanted, wantedOf } from './wanted';

export interface Summaries {
  /** Newest first; undefined while loading. */
  all: Summary[] | undefined;
  wanted: Wanted;
  /** The version on show; null when none of this kind and length was made. */
  shown: Summary | null;
  choose(wanted: Wanted): void;
  open(summary: Summary): void;
  creating: boolean;
  /** How far it is; null while nothing is known. */
  progress: LongProgress | null;
  /** With `compose` the language model words it; else the recording's own words are chosen. */
  create(method?: 'auto' | 'compose'): void;
  stop(): void;
}

/** What the summary pane knows: versions, what is wanted, what is shown. A new one never replaces an old one. */
export function useSummaries(recording: Recording): Summaries {
  const { data: settings } = useAsk('settings.get', {});
  const all = useAsk('summaries.list', { recording: recording.id }).data?.summaries;
  const [chosen, setChosen] = useState<Wanted | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const wanted = chosen ?? firstWanted(all ?? [], settings);
  const fitting = all?.filter((summary) => isOf(summary, wanted)) ?? [];
  const show = (summary: Summary): void => {
    setChosen(wantedOf(summary));
    setOpenId(summary.id);
  };
  const { running, progress, start, stop } = useLongRequest('summaries.create', recording.id);
  const create = async (method: 'auto' | 'compose'): Promise<void> => {
    const { template, ...kind } = wanted;
    setOpenId(null);
    const named = template === null ? {} : { template };
    const made = await start({ recording: recording.id, ...kind, ...named, method });
    if (made) show(made);
  };
  return {
    all,
    wanted,
    shown: fitting.find(({ id }) => id === openId) ?? fitting[0] ?? null,
    choose: (next) => {
      setChosen(next);
      setOpenId(null);
    },
    open: show,
    ...{ creating: running, progress, stop },
    create: (method = 'auto') => void create(method),
  };
}
