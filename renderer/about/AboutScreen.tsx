import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../main/contract';
import { useAsk } from '../client/queries';
import { Button } from '../ui/Button';
import { Field, Group, Page } from '../ui/Page';
import { useCopy } from '../ui/useCopy';
import { Licences } from './Licences';
import './about.css';

type About = OutputOf<'app.about'>;

/** What a report of a fault needs, and nothing of what the library holds or where it lies. */
export const reportOf = ({ version, system, parts }: About): string =>
  [`Nanodesk ${version}`, system, ...parts.map(({ name, version }) => `${name} ${version}`)].join(
    '\n',
  );

/** What this program is, what it is made of, and under which licences. */
export function AboutScreen() {
  const { t } = useTranslation();
  const copy = useCopy();
  const { data: about } = useAsk('app.about', {}, { fresh: true });
  return (
    <Page title={t('about.title')}>
      <p className="page__intro">{t('about.intro')}</p>
      {about && (
        <Group title={t('about.parts')}>
          <Field label="Nanodesk" hint={t('about.licence')}>
            {about.version}
          </Field>
          {about.parts.map(({ name, version }) => (
            <Field key={name} label={name}>
              {version}
            </Field>
          ))}
          <Field label={t('about.system')}>{about.system}</Field>
          <Field label={t('about.report')} hint={t('about.reportHint')}>
            <Button small onClick={() => copy(reportOf(about))}>
              {t('about.copy')}
            </Button>
          </Field>
        </Group>
      )}
      <Licences />
    </Page>
  );
}
