import { Unplug } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import './unreachable.css';

/** Over everything while the program behind the page is gone: what is shown may be old, and nothing can be saved. */
export function Unreachable() {
  const { t } = useTranslation();
  const client = useClient();
  const [there, setThere] = useState(true);
  useEffect(() => client.onReach(setThere), [client]);
  if (there) return null;
  return (
    <div className="unreachable" role="alert">
      <Unplug size={18} aria-hidden />
      <p>
        <strong>{t('unreachable.title')}</strong> {t('unreachable.body')}
      </p>
    </div>
  );
}
