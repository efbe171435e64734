import { useTranslation } from 'react-i18next';
import type { Segment, Transcript } from '../../main/contract';
import { clock } from '../i18n/format';
import { InlineEditor } from '../ui/InlineEditor';
import { useEditSegment } from './useEditSegment';

interface Props {
  transcript: Transcript;
  segment: Segment;
  onDone: () => void;
}

/** A line while it is corrected. */
export function LineEditor({ transcript, segment, onDone }: Props) {
  const { t } = useTranslation();
  const { mutate, isPending } = useEditSegment(transcript);
  return (
    <InlineEditor
      label={t('transcript.editLabel', { time: clock(segment.start) })}
      text={segment.text}
      pending={isPending}
      save={(text, onSaved) =>
        mutate({ segment: segment.id, text }, onSaved && { onSuccess: onSaved })
      }
      onDone={onDone}
    />
  );
}
