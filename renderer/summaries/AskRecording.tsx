import { useTranslation } from 'react-i18next';
import type { AskSource, Recording } from '../../main/contract';
import { useReading } from '../recordings/ReadingContext';
import { AskBox } from '../search/AskBox';

/** A question to the recording that is open; a passage of the answer is lit and, where there is sound, played. */
export function AskRecording({ recording: { id, audio } }: { recording: Recording }) {
  const { t } = useTranslation();
  const { showSources } = useReading();
  const show = ({ segment = 0, start, end, passage: quote }: AskSource): void =>
    showSources([{ segment, start, end, quote }], audio !== null);
  return <AskBox key={id} scope={{ recording: id }} label={t('ask.recording')} onOpen={show} />;
}
