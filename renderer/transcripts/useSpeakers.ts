import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutputOf, Transcript } from '../../main/contract';
import { useClient } from '../client/context';
import { applySpeakers } from '../client/live';
import { useSpeakerName } from '../i18n/speakerName';
import { useToasts } from '../ui/toasts';

type Changed = OutputOf<'speakers.rename'>;

interface Speakers {
  rename(from: string, to: string): Promise<boolean>;
  merge(from: string, into: string): Promise<boolean>;
  /** Shows who was named by their voices. */
  told(changed: Changed): void;
  /** Null: nobody is named. */
  assign(segments: number[], speaker: string | null): Promise<boolean>;
}

/** Changes of who speaks, each told with the way back. They resolve with whether it worked; what went wrong is shown. */
export function useSpeakers({ id, recording }: Pick<Transcript, 'id' | 'recording'>): Speakers {
  const client = useClient();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const worded = useSpeakerName();
  const of = { transcript: id };
  const put = ({ lines }: Pick<Changed, 'lines'>): void =>
    applySpeakers(cache, { recording, transcript: id, lines });
  const undo = (change: number): void =>
    void client.request('speakers.undo', { ...of, change }).then(put, fail);
  const tell = (changed: Changed, inWords: (lines: number) => string): void => {
    put(changed);
    const action = { label: t('toast.undo'), run: () => undo(changed.change) };
    if (changed.lines.length > 0)
      show({ kind: 'done', title: inWords(changed.lines.length), action });
  };
  const run = (asked: Promise<Changed>, inWords: (lines: number) => string): Promise<boolean> =>
    asked.then(
      (changed) => {
        tell(changed, inWords);
        return true;
      },
      (thrown: unknown) => {
        fail(thrown);
        return false;
      },
    );
  return {
    rename: (from, to) =>
      run(client.request('speakers.rename', { ...of, from, to }), () =>
        t('speakers.renamed', { from: worded(from), to }),
      ),
    merge: (from, into) =>
      run(client.request('speakers.merge', { ...of, from, into }), () =>
        t('speakers.merged', { from: worded(from), to: worded(into) }),
      ),
    told: (changed) => {
      tell(changed, (count) => t('speakers.told', { count }));
      if (changed.lines.length === 0) show({ kind: 'done', title: t('speakers.toldNone') });
    },
    assign: (segments, speaker) =>
      run(client.request('speakers.assign', { ...of, segments, speaker }), (count) =>
        speaker === null
          ? t('speakers.cleared', { count })
          : t('speakers.assigned', { count, to: worded(speaker) }),
      ),
  };
}
