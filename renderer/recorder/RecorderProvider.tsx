import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../client/client';
import { useClient } from '../client/context';
import { go, toRecording } from '../ui/route';
import { type Toasts, useToasts } from '../ui/toasts';
import { createRecorder, type Recorder, type RecorderEvents, type RecorderState } from './recorder';
import { openSound } from './sound';

const RecorderContext = createContext<Recorder | null>(null);

interface Props {
  /** For tests: stands in for what the browser hears. */
  open?: typeof openSound;
  children: ReactNode;
}

/** One recorder for the whole window: it goes on whatever is looked at meanwhile. */
export function RecorderProvider({ open = openSound, children }: Props) {
  const client: Client = useClient();
  const events = useLatest(useEvents(useToasts()));
  const [recorder] = useState(() => createRecorder(client, events, open));
  useLeavingGuard(recorder);
  return <RecorderContext.Provider value={recorder}>{children}</RecorderContext.Provider>;
}

/** The recorder of this window. */
export function useRecorder(): Recorder {
  const recorder = useContext(RecorderContext);
  if (!recorder) throw new Error('useRecorder is used outside of RecorderProvider');
  return recorder;
}

/** A value drawn from the recorder's state; renders again only when that value changes. */
export function useRecorderValue<T>(select: (state: RecorderState) => T): T {
  const recorder = useRecorder();
  return useSyncExternalStore(recorder.subscribe, () => select(recorder.state()));
}

/** Always calls those of the last render: a recording outlives a change of language. */
function useLatest(events: RecorderEvents): RecorderEvents {
  const latest = useRef(events);
  latest.current = events;
  return useMemo(
    () => ({
      kept: (done) => latest.current.kept(done),
      soundFailed: (problem) => latest.current.soundFailed(problem),
      switched: (label) => latest.current.switched(label),
      lost: (ear) => latest.current.lost(ear),
      failed: (error) => latest.current.failed(error),
    }),
    [],
  );
}

function useEvents({ show, fail }: Toasts): RecorderEvents {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      kept({ recording }) {
        show({ kind: 'done', title: t('record.kept'), body: recording.title });
        go(toRecording(recording.id));
      },
      soundFailed: (problem) =>
        show({
          kind: 'error',
          title: t(`record.problems.${problem}`),
          body: t(`record.advice.${problem}`),
        }),
      switched: (label) =>
        show({
          kind: 'done',
          title: t('record.switched'),
          body: t('record.switchedTo', { label }),
        }),
      lost: (ear) => show({ kind: 'error', title: t(`record.lost.${ear}`) }),
      failed: fail,
    }),
    [show, fail, t],
  );
}

/** Asks before the page is left in the middle; the host keeps what there is in any case. */
function useLeavingGuard(recorder: Recorder): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (recorder.state().phase !== 'idle') event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [recorder]);
}
