import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group } from '../ui/Page';
import { fetchLicences, type Licence } from './licences';

/** Everybody's work and its licence, to be searched and read without a network. */
export function Licences() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const { data, error } = useQuery({
    queryKey: ['licences'],
    queryFn: fetchLicences,
    retry: false,
  });
  const found = data?.filter((one) => matches(one, wanted)) ?? [];
  return (
    <Group title={t('about.licences')}>
      {error ? (
        <p className="setting__hint">{t('about.noLicences')}</p>
      ) : (
        <div className="licences__part">
          <input
            type="search"
            className="field licences__search"
            aria-label={t('about.search')}
            placeholder={t('about.search')}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
          <p className="setting__hint" aria-live="polite">
            {t('about.found', { count: found.length })}
          </p>
          <ul className="licences">
            {found.map((one) => (
              <Entry key={`${one.name}@${one.version}`} {...one} />
            ))}
          </ul>
        </div>
      )}
    </Group>
  );
}

const matches = ({ name, licence }: Licence, wanted: string): boolean =>
  `${name} ${licence}`.toLowerCase().includes(wanted.trim().toLowerCase());

function Entry({ name, version, licence, text }: Licence) {
  const { t } = useTranslation();
  return (
    <li>
      <details className="licence">
        <summary>
          {name} {version} <span className="licence__name">{licence}</span>
        </summary>
        {/* Long lines are scrolled to, also by keys. */}
        <p className="licence__text" lang="en" dir="ltr">
          {text || t('about.noText')}
        </p>
      </details>
    </li>
  );
}
