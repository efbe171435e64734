import { useTranslation } from 'react-i18next';
import type { SharingPreview } from '../../main/contract';
import { byClass, type Found } from './groups';

interface Props {
  found: SharingPreview['found'];
  onToggle: (text: string, replaced: boolean) => void;
}

/** What was found, by class; a tick says that it is replaced. */
export function FoundList({ found, onToggle }: Props) {
  const { t } = useTranslation();
  if (found.length === 0) return <p className="sharing__none">{t('sharing.none')}</p>;
  return (
    <div className="sharing__list">
      {byClass(found).map(({ name, pieces }) => (
        <fieldset key={name} className="sharing__class">
          <legend>{t(`sharing.classes.${name}`)}</legend>
          {pieces.map((piece) => (
            <Piece key={piece.text} piece={piece} onToggle={onToggle} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function Piece({ piece, onToggle }: { piece: Found; onToggle: Props['onToggle'] }) {
  const { text, as, count, replaced } = piece;
  return (
    <label className="sharing__piece">
      <input
        type="checkbox"
        checked={replaced}
        onChange={({ target }) => onToggle(text, target.checked)}
      />
      <bdi className="sharing__was">{text}</bdi>
      <span className="sharing__as">{replaced && <bdi>{as}</bdi>}</span>
      <span className="sharing__count" data-time>
        ×{count}
      </span>
    </label>
  );
}
