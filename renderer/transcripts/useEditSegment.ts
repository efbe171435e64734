import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppError, Segment, Transcript } from '../../main/contract';
import { useClient } from '../client/context';
import { mergeSegments } from '../client/live';
import { keyOf } from '../client/queries';
import { useToasts } from '../ui/toasts';

interface Edit {
  segment: number;
  text: string;
}

/** Saves one line, puts what the library answered in its place and offers the way back to the old words. */
export function useEditSegment(transcript: Transcript): UseMutationResult<Segment, AppError, Edit> {
  const client = useClient();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const save = (edit: Edit): Promise<Segment> =>
    client.request('transcripts.edit', { transcript: transcript.id, ...edit });
  const put = (saved: Segment): void => {
    const key = keyOf('transcripts.get', { recording: transcript.recording });
    cache.setQueryData<Transcript | null>(key, (known) =>
      known?.id === transcript.id
        ? { ...known, segments: mergeSegments(known.segments, [saved]) }
        : known,
    );
    void cache.invalidateQueries({ queryKey: ['search.query'] });
  };
  return useMutation<Segment, AppError, Edit>({
    mutationFn: save,
    onError: fail,
    onSuccess: (saved) => {
      const before = transcript.segments.find(({ id }) => id === saved.id);
      put(saved);
      if (!before) return;
      const undo = (): void => void save({ segment: before.id, text: before.text }).then(put, fail);
      show({
        kind: 'done',
        title: t('transcript.saved'),
        action: { label: t('toast.undo'), run: undo },
      });
    },
  });
}
