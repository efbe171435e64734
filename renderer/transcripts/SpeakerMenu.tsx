import { GitMerge, Pencil, UserRound } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transcript } from '../../main/contract';
import { useSpeakerName } from '../i18n/speakerName';
import { IconButton } from '../ui/Button';
import { Menu, MenuChoice, MenuItem, SubMenu } from '../ui/Menu';
import { type Naming, namesOf, restOfTurn } from './naming';
import { useSpeakers } from './useSpeakers';

interface Props {
  transcript: Transcript;
  index: number;
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onName: (naming: Naming) => void;
}

/** What can be done about who speaks in a line. Its entries are made only while it is open: there is one menu a line. */
export function SpeakerMenu({ trigger, open, onOpenChange, ...rest }: Props) {
  return (
    <Menu align="start" trigger={trigger} open={open} onOpenChange={onOpenChange}>
      {open && <Entries {...rest} />}
    </Menu>
  );
}

type EntriesProps = Pick<Props, 'transcript' | 'index' | 'onName'>;

function Entries({ transcript, index, onName }: EntriesProps) {
  const { t } = useTranslation();
  const { merge } = useSpeakers(transcript);
  const worded = useSpeakerName();
  const { segments } = transcript;
  const { id, speaker } = segments[index]!;
  const others = namesOf(segments).filter((name) => name !== speaker);
  const rest = restOfTurn(segments, index);
  const said = { transcript, speaker, onName };
  return (
    <>
      {speaker !== undefined && (
        <MenuItem
          icon={<Pencil size={15} aria-hidden />}
          onSelect={() => onName({ rename: speaker })}
        >
          {t('speakers.rename', { name: worded(speaker) })}
        </MenuItem>
      )}
      <SaidBy {...said} label={t('speakers.line')} lines={[id]} />
      {rest.length > 1 && (
        <SaidBy {...said} label={t('speakers.rest', { count: rest.length })} lines={rest} />
      )}
      {speaker !== undefined && others.length > 0 && (
        <SubMenu
          icon={<GitMerge size={15} aria-hidden />}
          label={t('speakers.merge', { name: worded(speaker) })}
        >
          {others.map((name) => (
            <MenuItem key={name} onSelect={() => void merge(speaker, name)}>
              <bdi>{worded(name)}</bdi>
            </MenuItem>
          ))}
        </SubMenu>
      )}
    </>
  );
}

interface SaidByProps extends Pick<Props, 'transcript' | 'onName'> {
  label: string;
  lines: number[];
  speaker: string | undefined;
}

/** Nobody has this as a name: a name is never empty. */
const NOBODY = '';

function SaidBy({ transcript, speaker, label, lines, onName }: SaidByProps) {
  const { t } = useTranslation();
  const { assign } = useSpeakers(transcript);
  const worded = useSpeakerName();
  const options = [
    ...namesOf(transcript.segments).map((name) => ({ value: name, label: worded(name) })),
    { value: NOBODY, label: t('speakers.nobody') },
  ];
  return (
    <SubMenu icon={<UserRound size={15} aria-hidden />} label={label}>
      <MenuChoice
        value={speaker ?? NOBODY}
        options={options}
        onChange={(name) => void assign(lines, name || null)}
      />
      <MenuItem onSelect={() => onName({ segments: lines })}>
        <span className="menu__check" />
        {t('speakers.someoneNew')}
      </MenuItem>
    </SubMenu>
  );
}

interface LabelProps extends ComponentProps<'button'> {
  name: string;
  colour: number;
}

/** Who speaks, above the first line of a turn; opens the menu. */
export function SpeakerLabel({ name, colour, ...rest }: LabelProps) {
  const { t } = useTranslation();
  const worded = useSpeakerName();
  return (
    <button
      type="button"
      dir="auto"
      tabIndex={-1}
      className={`line__speaker name-colour--${colour}`}
      title={t('speakers.change')}
      {...rest}
    >
      {worded(name)}
    </button>
  );
}

/** Opens the menu of a line that has no label. */
export function SpeakerButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation();
  return (
    <IconButton small tabIndex={-1} label={t('speakers.change')} {...props}>
      <UserRound size={14} aria-hidden />
    </IconButton>
  );
}
