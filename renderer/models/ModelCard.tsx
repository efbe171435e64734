import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measurement, Model } from '../../main/contract';
import { useFormats } from '../i18n/format';
import { Facts } from './Facts';
import { useLanguageWords } from './useLanguageWords';

interface Props {
  model: Model;
  /** Its speed on this computer, where it was measured. */
  measured?: Measurement | undefined;
  /** Whether it is the model that writes. */
  used?: boolean;
  /** What can be done with it. */
  children?: ReactNode;
}

/** One model: what it is for, what it takes, where it comes from, whether it is whole. */
export function ModelCard({ model, measured, used = false, children }: Props) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  const { title, task, state, source, licence, quantization, origin } = model;
  const hints = origin === 'added' ? 'models.stateHintsAdded' : 'models.stateHints';
  const remarks = [used && t('models.used'), origin === 'added' && t('models.added')];
  return (
    <li className="model">
      <div className="model__head">
        <div>
          <h2 className="model__title">{title}</h2>
          <p className="model__task">
            {[t(`models.tasks.${task}`), ...remarks].filter(Boolean).join(' · ')}
          </p>
        </div>
        <span className={`model__state model__state--${state}`}>{t(`models.states.${state}`)}</span>
      </div>
      {(state === 'missing' || state === 'corrupt') && (
        <p className="model__problem">{t(`${hints}.${state}`)}</p>
      )}
      <Facts
        facts={[
          [t('models.size'), bytes(model.bytes)],
          [t('models.memory'), bytes(measured?.memoryBytes ?? model.memoryBytes)],
          [
            t('models.precision'),
            quantization === 'none' ? t('models.precisionFull') : quantization,
          ],
          [t('models.licence'), licence],
          [t('models.languages'), useLanguageWords(model.languages)],
          ...useSpeedFacts(measured),
        ]}
      />
      <p className="model__source">{source}</p>
      {children}
    </li>
  );
}

function useSpeedFacts(measured: Measurement | undefined): [string, string][] {
  const { t } = useTranslation();
  const { duration, number } = useFormats();
  if (!measured) return [];
  const read = number(Math.round(measured.promptTokensPerSecond));
  const write = number(Math.round(measured.decodeTokensPerSecond));
  return [
    [t('models.speed'), t('models.speedValue', { read, write })],
    [t('models.load'), duration(Math.max(1, measured.loadMs / 1000))],
  ];
}
