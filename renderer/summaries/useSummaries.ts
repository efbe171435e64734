import { useState } from 'react';
import type { AppEvent, Recording, Summary } from '../../main/contract';
import { useClient } from '../client/context';
import { useAsk } from '../client/queries';
import { useToasts } from '../ui/toasts';
import { firstWanted, isOf, type Wanted, wantedOf } from './wanted';

type Progress = Extract<AppEvent, { name: 'request.progress' }>['data'];

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
  progress: Progress | null;
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
  const creation = useCreation(recording.id, show);
  return {
    all,
    wanted,
    shown: fitting.find(({ id }) => id === openId) ?? fitting[0] ?? null,
    choose: (next) => {
      setChosen(next);
      setOpenId(null);
    },
    open: show,
    ...creation,
    create: (method = 'auto') => {
      setOpenId(null);
      void creation.create({ ...wanted, method });
    },
  };
}

/** One at a time; stopping answers at once. */
function useCreation(recording: string, onCreated: (summary: Summary) => void) {
  const client = useClient();
  const { fail } = useToasts();
  const [running, setRunning] = useState<AbortController | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const onEvent = ({ name, data }: AppEvent): void => {
    if (name === 'request.progress') setProgress(data);
  };
  const create = async ({
    template,
    ...wanted
  }: Wanted & { method: 'auto' | 'compose' }): Promise<void> => {
    const controller = new AbortController();
    setRunning(controller);
    setProgress(null);
    try {
      const { signal } = controller;
      const named = template === null ? {} : { template };
      const request = { recording, ...wanted, ...named };
      onCreated(await client.request('summaries.create', request, { signal, onEvent }));
    } catch (thrown) {
      fail(thrown);
    }
    setRunning(null);
  };
  return { creating: running !== null, progress, create, stop: () => running?.abort() };
}
