import { useTranslation } from 'react-i18next';
import { useWide } from '../ui/media';

interface Props {
  text: string;
  /** Who said or owes it; null where that is not told. */
  who: string | null;
  /** Where it stands, in whatever way `onOpen` takes it; the first one opens by the line itself. */
  places: readonly number[];
  onOpen: (place: number) => void;
  /** After a jump where the panel lies over the thread. */
  onJump: () => void;
}

/** A line that leads to the messages it comes from. */
export function CitedLine({ text, who, places, onOpen, onJump }: Props) {
  const { t } = useTranslation();
  const wide = useWide();
  const jump = (place: number): void => {
    onOpen(place);
    if (!wide) onJump();
  };
  const [first = 0, ...others] = places;
  return (
    <li className="digest__item">
      <button type="button" className="digest__text" onClick={() => jump(first)}>
        <span dir="auto">{text}</span>
        {who !== null && (
          <span className="digest__sender" dir="auto">
            {who}
          </span>
        )}
      </button>
      {others.map((place, i) => (
        <button
          key={place}
          type="button"
          className="digest__more"
          aria-label={t('chats.catchUp.open', { number: i + 2 })}
          onClick={() => jump(place)}
        >
          {i + 2}
        </button>
      ))}
    </li>
  );
}
