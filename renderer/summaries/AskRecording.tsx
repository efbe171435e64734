import { useTranslation } from 'react-i18next';
import type { AskSource, Recording } from '../../main/contract';
import { useReading } from '../recordings/ReadingContext';
import { AskBox } from '../search/AskBox';
import type { Question } from '../search/useQuestion';

interface Props {
  recording: Recording;
  question: Question;
}

/** A question to the recording that is open; a passage of the answer is lit and, where there is sound, played. */
export function AskRecording({ recording: { id, audio }, question }: Props) {
  const { t } = useTranslation();
  const { showSources } = useReading();
  const show = ({ segment = 0, start, end, passage: quote }: AskSource): void =>
    showSources([{ segment, start, end, quote }], audio !== null);
  const scope = { recording: id };
  return <AskBox {...{ scope, question }} label={t('ask.recording')} onOpen={show} />;
}
