import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWindowTitle } from './useWindowTitle';
import './page.css';

interface Props {
  title: string;
  children: ReactNode;
}

/** A plain screen beside the library: settings, models. */
export function Page({ title, children }: Props) {
  const { t } = useTranslation();
  useWindowTitle(title);
  return (
    <section className="page" aria-label={title} id="recording">
      <div className="page__inner">
        <header className="page__head">
          <a className="icon-button recording__back" href="#/" aria-label={t('nav.back')}>
            <ArrowLeft size={20} aria-hidden className="flip" />
          </a>
          <h1 className="page__title">{title}</h1>
        </header>
        {children}
      </div>
    </section>
  );
}

interface GroupProps {
  title: string;
  children: ReactNode;
}

/** Settings or facts under one heading. */
export function Group({ title, children }: GroupProps) {
  return (
    <section className="group" aria-label={title}>
      <h2 className="group__title">{title}</h2>
      <div className="group__body">{children}</div>
    </section>
  );
}

interface FieldProps {
  /** Id of the control. */
  htmlFor?: string;
  label: string;
  hint?: string;
  children: ReactNode;
}

/** One line of a group: words on the left, what can be changed on the right. */
export function Field({ htmlFor, label, hint, children }: FieldProps) {
  return (
    <div className="setting">
      <div className="setting__words">
        {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span>{label}</span>}
        {hint && <p className="setting__hint">{hint}</p>}
      </div>
      <div className="setting__control">{children}</div>
    </div>
  );
}
