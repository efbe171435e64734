import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Watching } from '../../main/contract';
import { keyOf, useAsk, useChange } from '../client/queries';
import { useErrorWords } from '../i18n/errorWords';
import { Button } from '../ui/Button';
import { Field, Group } from '../ui/Page';
import { useToasts } from '../ui/toasts';
import { FolderForm } from './FolderForm';
import './watching.css';

/** The folder from which recordings come in by themselves, how it is, and the way to choose another or none. */
export function WatchGroup() {
  const { t } = useTranslation();
  const { watching, begin, end } = useWatching();
  if (!watching) return null;
  const { folder } = watching;
  return (
    <Group title={t('watching.title')}>
      <Field label={t('watching.label')} hint={t('watching.hint')}>
        {window.nanodesk && (
          <Button small onClick={() => begin()}>
            {t(folder === null ? 'watching.choose' : 'watching.another')}
          </Button>
        )}
      </Field>
      {!window.nanodesk && folder === null && (
        <FolderForm
          label={t('watching.folder')}
          placeholder={t('watching.placeholder')}
          action={t('watching.begin')}
          onFolder={begin}
        />
      )}
      {folder !== null && <WatchState {...watching} folder={folder} onEnd={end} />}
    </Group>
  );
}

interface StateProps extends Watching {
  folder: string;
  onEnd: () => void;
}

function WatchState({ folder, state, taken, problem, onEnd }: StateProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  return (
    <div className="setting">
      <div className="setting__words">
        <span className="folder-path" dir="ltr">
          {folder}
        </span>
        <p className={`watching__state watching__state--${state}`} role="status">
          {t(`watching.states.${state}`)} · {t('watching.taken', { count: taken })}
        </p>
        {problem !== null && (
          <p className="setting__hint" dir="auto">
            {t('watching.problem')}: {problem.file}: {errorWords(problem)}
          </p>
        )}
      </div>
      <Button small onClick={onEnd}>
        {t('watching.end')}
      </Button>
    </div>
  );
}

function useWatching() {
  const cache = useQueryClient();
  const { fail } = useToasts();
  const { data: watching } = useAsk('watching.get', {});
  const beginning = useChange('watching.begin');
  const ending = useChange('watching.end');
  const show = (now: Watching): void => void cache.setQueryData(keyOf('watching.get', {}), now);
  return {
    watching,
    begin: (folder?: string) =>
      beginning.mutate(folder === undefined ? {} : { folder }, { onSuccess: show, onError: fail }),
    end: () => ending.mutate({}, { onSuccess: show, onError: fail }),
  };
}
