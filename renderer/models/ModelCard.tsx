import { useTranslation } from 'react-i18next';
import type { Model } from '../../main/contract';
import { useFormats } from '../i18n/format';

const NAMED_LANGUAGES = 6;

/** One model: what it is for, what it takes, where it comes from, whether it is whole. */
export function ModelCard({ model }: { model: Model }) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  const { title, task, state, source, licence, quantization } = model;
  const languages = useLanguageWords(model.languages);
  const facts = [
    [t('models.size'), bytes(model.bytes)],
    [t('models.memory'), bytes(model.memoryBytes)],
    [t('models.precision'), quantization === 'none' ? t('models.precisionFull') : quantization],
    [t('models.licence'), licence],
    [t('models.languages'), languages],
  ] as const;
  return (
    <li className="model">
      <div className="model__head">
        <div>
          <h2 className="model__title">{title}</h2>
          <p className="model__task">{t(`models.tasks.${task}`)}</p>
        </div>
        <span className={`model__state model__state--${state}`}>{t(`models.states.${state}`)}</span>
      </div>
      {(state === 'missing' || state === 'corrupt') && (
        <p className="model__problem">{t(`models.stateHints.${state}`)}</p>
      )}
      <dl className="model__facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="model__source">{source}</p>
    </li>
  );
}

function useLanguageWords(codes: string[]): string {
  const { t } = useTranslation();
  const { languageName } = useFormats();
  if (codes.length === 0) return t('models.languagesAny');
  if (codes.length > NAMED_LANGUAGES) return t('models.languagesMany', { count: codes.length });
  return codes.map(languageName).join(', ');
}
