import { useTranslation } from 'react-i18next';
import { FilePicker } from '../jobs/FilePicker';
import { useImports } from '../jobs/ImportProvider';
import { useStart } from '../recorder/useStart';
import { Button } from '../ui/Button';
import { useToasts } from '../ui/toasts';
import { fetchSample } from './sample';

/** The first minute with Nanodesk: see it work on the sample, record, drop a file or choose one. */
export function EmptyLibrary() {
  const { t } = useTranslation();
  const { importFiles } = useImports();
  const { fail } = useToasts();
  const record = useStart();
  const trySample = (): void => {
    fetchSample().then((file) => importFiles([file]), fail);
  };
  return (
    <div className="welcome">
      <Picture />
      <h2 className="welcome__title">{t('library.empty.title')}</h2>
      <p>{t('library.empty.body')}</p>
      <div className="welcome__actions">
        <Button kind="primary" onClick={trySample}>
          {t('library.empty.sample')}
        </Button>
        <Button onClick={() => record()}>{t('record.start')}</Button>
        <FilePicker>{t('library.empty.choose')}</FilePicker>
      </div>
      <p className="welcome__formats">{t('library.empty.formats')}</p>
    </div>
  );
}

/** Sound on the left turns into lines on the right. */
function Picture() {
  const bars = [10, 22, 36, 18, 44, 28, 52, 34, 20, 30];
  return (
    <svg className="welcome__picture" viewBox="0 0 176 60" aria-hidden="true">
      {bars.map((height, index) => (
        <rect key={height} x={4 + index * 8} y={30 - height / 2} width="4" height={height} rx="2" />
      ))}
      {[60, 48, 66, 30].map((width, index) => (
        <rect
          key={width}
          className="welcome__line"
          x="100"
          y={8 + index * 12}
          width={width}
          height="5"
          rx="2.5"
        />
      ))}
    </svg>
  );
}
