import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestOf, SharedPart, Sharing } from '../../main/contract';
import { useAsk } from '../client/queries';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { FoundList } from './FoundList';
import { HideField } from './HideField';
import { SaveRow } from './SaveRow';
import { SharedLines } from './SharedLines';
import { type Previews, shareOf, together } from './together';
import { usePreviews } from './usePreviews';
import { useShare } from './useShare';
import './sharing.css';

interface Props {
  kind: RequestOf<'sharing.preview'>['kind'];
  ids: readonly string[];
  ways: readonly { format: string; label: string }[];
  // Each is asked to replace something else.
  onSave: (format: string, share: (id: string) => Sharing) => void;
  onClose: () => void;
}

/** Shows what is private in all of several together, and each of them as it will be, before they are saved. */
export function SharingManyDialog({ kind, ids, ways, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const { share, toggle, hide } = useShare();
  const { data: previews, isPlaceholderData } = usePreviews(kind, ids, share.hide);
  const save = (format: string): void => {
    if (previews) onSave(format, (id) => shareOf(id, previews, share));
    onClose();
  };
  return (
    <Dialog large title={t('sharing.title')} onClose={onClose}>
      <p className="sharing__hint">{t('sharing.hintMany')}</p>
      <div className="sharing">
        <section aria-label={t('sharing.found')} className="sharing__side">
          {previews ? (
            <FoundList found={together(previews, share.keep)} onToggle={toggle} />
          ) : (
            <p role="status" className="sharing__none">
              {t('sharing.looking')}
            </p>
          )}
          <HideField onHide={hide} />
        </section>
        <div className="sharing__side">
          {previews && <OneOfThem kind={kind} previews={previews} share={share} />}
        </div>
      </div>
      <SaveRow
        ways={ways}
        disabled={!previews?.size || isPlaceholderData}
        onSave={save}
        onClose={onClose}
      />
    </Dialog>
  );
}

interface OneProps extends Pick<Props, 'kind'> {
  previews: Previews;
  share: Sharing;
}

function OneOfThem({ kind, previews, share }: OneProps) {
  const { t } = useTranslation();
  const field = useId();
  const [chosen, setChosen] = useState('');
  const id = previews.has(chosen) ? chosen : ([...previews.keys()][0] ?? '');
  const input = { kind, id, ...shareOf(id, previews, share) };
  const asked = { enabled: id !== '', keepLast: true, fresh: true };
  const { data } = useAsk('sharing.preview', input, asked);
  const options = [...previews].map(([value, { title }]) => ({ value, label: wordsOf(title) }));
  return (
    <>
      <label className="sr-only" htmlFor={field}>
        {t('sharing.which')}
      </label>
      <Select id={field} value={id} options={options} onChange={setChosen} />
      {data && <SharedLines preview={data} />}
    </>
  );
}

/** A person sees here which one it is, so the title stands as it is. */
const wordsOf = (parts: SharedPart[]): string =>
  parts.map((part) => ('was' in part ? part.was : part.text)).join('');
