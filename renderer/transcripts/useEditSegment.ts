import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppError, Segment, Transcript } from '../../main/contract';
import { useClient } from '../client/context';
import { applyEdit } from '../client/live';
import { useToasts } from '../ui/toasts';

interface Edit {
  segment: number;
  text: string;
}

type Edits = UseMutationResult<Segment, AppError, Edit, Segment | undefined>;

/** Saves one line, puts what the library answered in its place and offers the way back to the old words. */
export function useEditSegment(transcript: Transcript): Edits {
  const client = useClient();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const { id, recording } = transcript;
  const save = (edit: Edit): Promise<Segment> =>
    client.request('transcripts.edit', { transcript: id, ...edit });
  const put = (segment: Segment): void => applyEdit(cache, { recording, transcript: id, segment });
  return useMutation<Segment, AppError, Edit, Segment | undefined>({
    mutationFn: save,
    // Now: the event of the change may come before its answer.
    onMutate: (edit) => transcript.segments.find((line) => line.id === edit.segment),
    onError: fail,
    onSuccess: (saved, _edit, before) => {
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
