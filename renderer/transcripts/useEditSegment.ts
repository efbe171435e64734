import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AppError, Segment, Transcript } from '../../main/contract';
import { useClient } from '../client/context';
import { mergeSegments } from '../client/live';
import { keyOf } from '../client/queries';
import { useToasts } from '../ui/toasts';

interface Edit {
  segment: number;
  text: string;
}

/** Saves one line and puts what the library answered in its place. */
export function useEditSegment(transcript: Transcript): UseMutationResult<Segment, AppError, Edit> {
  const client = useClient();
  const cache = useQueryClient();
  const { fail } = useToasts();
  return useMutation<Segment, AppError, Edit>({
    mutationFn: (edit) =>
      client.request('transcripts.edit', { transcript: transcript.id, ...edit }),
    onError: fail,
    onSuccess: (saved) => {
      const key = keyOf('transcripts.get', { recording: transcript.recording });
      cache.setQueryData<Transcript | null>(key, (known) =>
        known?.id === transcript.id
          ? { ...known, segments: mergeSegments(known.segments, [saved]) }
          : known,
      );
      void cache.invalidateQueries({ queryKey: ['search.query'] });
    },
  });
}
