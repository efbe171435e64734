import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice, ChoiceGroup } from './choices';

interface Props {
  id: string;
  groups: readonly ChoiceGroup[];
  active: Choice | undefined;
  idOf: (choice: Choice) => string;
  /** The pointer moved onto a line. */
  onPoint: (choice: Choice) => void;
  onRun: (choice: Choice) => void;
}

/** Lines under their headings; the active one is always in view. */
export function ChoiceList({ id, groups, active, ...rest }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const activeId = active?.id;
  useEffect(() => {
    if (activeId === undefined) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      className="palette__list"
      aria-label={t('palette.results')}
    >
      {groups.map((group) => (
        <Group key={group.name} group={group} active={active} {...rest} />
      ))}
    </div>
  );
}

interface GroupProps extends Omit<Props, 'id' | 'groups'> {
  group: ChoiceGroup;
}

function Group({ group: { name, choices }, active, ...rest }: GroupProps) {
  const { t } = useTranslation();
  const headingId = useId();
  return (
    <fieldset aria-labelledby={headingId}>
      <p id={headingId} className="palette__heading">
        {t(`palette.groups.${name}`)}
      </p>
      {choices.map((choice) => (
        <Line key={choice.id} choice={choice} on={choice === active} {...rest} />
      ))}
    </fieldset>
  );
}

interface LineProps extends Pick<Props, 'idOf' | 'onPoint' | 'onRun'> {
  choice: Choice;
  on: boolean;
}

function Line({ choice, on, idOf, onPoint, onRun }: LineProps) {
  const { icon, label, about, shortcut } = choice;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys; the focus never comes here.
    <div
      id={idOf(choice)}
      role="option"
      aria-selected={on}
      tabIndex={-1}
      className="palette__line"
      // The focus stays in the box.
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={() => onPoint(choice)}
      onClick={() => onRun(choice)}
    >
      {icon}
      <span className="palette__text">
        <span className="palette__label" dir="auto">
          {label}
        </span>
        {about && (
          <span className="palette__about" dir="auto" data-time>
            {about}
          </span>
        )}
      </span>
      {shortcut && <kbd className="kbd">{shortcut}</kbd>}
    </div>
  );
}
