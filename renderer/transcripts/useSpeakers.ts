import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutputOf, Transcript } from '../../main/contract';
import type { RequestOptions } from '../client/client';
import { useClient } from '../client/context';
import { applySpeakers } from '../client/live';
import { useSpeakerName } from '../i18n/speakerName';
import { useToasts } from '../ui/toasts';

type Changed = OutputOf<'speakers.rename'>;

interface Speakers {
  rename(from: string, to: string): Promise<boolean>;
  merge(from: string, into: string): Promise<boolean>;
  /** Names lines without a name by their voices. */
  tell(options: RequestOptions): Promise<boolean>;
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
  const run = (
    asked: Promise<Changed>,
    told: (lines: number) => string,
    none?: string,
  ): Promise<boolean> =>
    asked.then(
      (changed) => {
        put(changed);
        const action = { label: t('toast.undo'), run: () => undo(changed.change) };
        if (changed.lines.length > 0)
          show({ kind: 'done', title: told(changed.lines.length), action });
        else if (none !== undefined) show({ kind: 'done', title: none });
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
    tell: (options) =>
      run(
        client.request('speakers.tell', of, options),
        (count) => t('speakers.told', { count }),
        t('speakers.toldNone'),
      ),
    assign: (segments, speaker) =>
      run(client.request('speakers.assign', { ...of, segments, speaker }), (count) =>
        speaker === null
          ? t('speakers.cleared', { count })
          : t('speakers.assigned', { count, to: worded(speaker) }),
      ),
  };
}
