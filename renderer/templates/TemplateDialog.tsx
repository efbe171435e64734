import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedTemplate } from '../../main/contract';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { isSound, MOST_LETTERS, MOST_SECTIONS, templateOf } from './draft';
import { SectionRow } from './SectionRow';
import { TemplatePreview } from './TemplatePreview';
import { type DraftAccess, useDraft } from './useDraft';
import { useKeepTemplate } from './useKeepTemplate';

interface Props {
  /** The recording or chat that it is tried on. */
  of: string;
  /** A person's own is changed; a built-in one is copied; null makes a new one. */
  start: ListedTemplate | null;
  all: ListedTemplate[];
  /** With the name under which it was kept; null where it was removed. */
  onKept: (name: string | null) => void;
  onClose: () => void;
}

/** Makes or changes a template: on one side its sections, on the other what they make of what is open. */
export function TemplateDialog({ of, start, all, onKept, onClose }: Props) {
  const { t } = useTranslation();
  const own = start && !start.builtIn ? start : null;
  const taken = all.map(({ name }) => name).filter((name) => name !== own?.name);
  const access = useDraft(start, taken);
  const [tried, setTried] = useState(false);
  const { keep, remove, problem, busy } = useKeepTemplate(own, onKept, onClose);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isSound(access.problems)) keep(templateOf(access.draft));
  };
  return (
    <Dialog large title={t(own ? 'templates.edit' : 'templates.new')} onClose={onClose}>
      <form className="template" onSubmit={submit} noValidate>
        <div className="template__form">
          <Name access={access} tried={tried} />
          {!own && <StartFrom all={all} start={start} access={access} />}
          <SectionList access={access} />
        </div>
        <Preview of={of} access={access} />
        {problem && (
          <p className="template__problem template__whole" role="alert">
            {problem}
          </p>
        )}
        <div className="dialog__actions template__whole">
          {own && (
            <Button kind="quiet" className="template__remove" onClick={remove}>
              <Trash2 size={15} aria-hidden />
              {t('templates.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('confirm.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {t('editor.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Preview({ of, access: { draft, problems } }: { of: string; access: DraftAccess }) {
  const { t } = useTranslation();
  const { sections } = templateOf(draft);
  if (problems.headings.size > 0)
    return <p className="template-preview section__none">{t('templates.previewWaits')}</p>;
  return <TemplatePreview of={of} sections={sections} />;
}

function Name({ access, tried }: { access: DraftAccess; tried: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const { draft, problems, rename } = access;
  // An empty name is no mistake before somebody wants to save it.
  const problem = problems.name === 'empty' && !tried ? null : problems.name;
  return (
    <div className="template__name">
      <label htmlFor={id}>{t('templates.name')}</label>
      <input
        id={id}
        className="field"
        dir="auto"
        autoComplete="off"
        data-first-focus
        maxLength={MOST_LETTERS}
        aria-invalid={!!problem}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={draft.name}
        onChange={({ target }) => rename(target.value)}
      />
      {problem && (
        <p id={`${id}-problem`} className="template__problem" role="alert">
          {t(`templates.problems.name.${problem}`)}
        </p>
      )}
    </div>
  );
}

interface StartProps {
  all: ListedTemplate[];
  start: ListedTemplate | null;
  access: DraftAccess;
}

function StartFrom({ all, start, access }: StartProps) {
  const { t } = useTranslation();
  const id = useId();
  const [from, setFrom] = useState(start?.name ?? '');
  return (
    <div className="template__name">
      <label htmlFor={id}>{t('templates.startFrom')}</label>
      <Select
        id={id}
        value={from}
        options={[
          { value: '', label: t('templates.startEmpty') },
          ...all.map(({ name }) => ({ value: name, label: name })),
        ]}
        onChange={(name) => {
          setFrom(name);
          access.startFrom(all.find((one) => one.name === name)?.sections ?? []);
        }}
      />
    </div>
  );
}

function SectionList({ access }: { access: DraftAccess }) {
  const { t } = useTranslation();
  const { draft, problems, add, change, move, remove } = access;
  const { sections } = draft;
  return (
    <fieldset className="template__sections">
      <legend>{t('templates.sections')}</legend>
      <ol>
        {sections.map((section, place) => (
          <SectionRow
            key={section.key}
            section={section}
            place={place}
            of={sections.length}
            problem={problems.headings.get(section.key)}
            onChange={(patch) => change(section.key, patch)}
            onMove={(by) => move(section.key, by)}
            onRemove={() => remove(section.key)}
          />
        ))}
      </ol>
      <Button small kind="quiet" disabled={sections.length >= MOST_SECTIONS} onClick={add}>
        <Plus size={15} aria-hidden />
        {t('templates.add')}
      </Button>
    </fieldset>
  );
}
