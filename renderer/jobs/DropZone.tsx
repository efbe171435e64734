import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../main/contract/errors';
import { useToasts } from '../ui/toasts';
import { useImports } from './ImportProvider';
import { useFileDrop } from './useFileDrop';
import './drop.css';

/** The whole window takes files; this shows that it would. */
export function DropZone() {
  const { t } = useTranslation();
  const { importFiles } = useImports();
  const { failOf } = useToasts();
  const over = useFileDrop(({ files, folders }) => {
    importFiles(files);
    for (const name of folders) failOf(name, new AppError('bad-input', t('library.dropFolder')));
  });
  if (!over) return null;
  return (
    <div className="drop" role="status">
      <div className="drop__card">
        <Download size={32} aria-hidden />
        <p className="drop__title">{t('library.drop')}</p>
        <p>{t('library.dropHint')}</p>
      </div>
    </div>
  );
}
