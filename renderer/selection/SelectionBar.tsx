import { Star, Tag, Trash2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../recordings/SideTabs';
import { IconButton } from '../ui/Button';
import { go, hrefOf, useRoute } from '../ui/route';
import { useShortcuts } from '../ui/shortcuts';
import { ExportManyMenu } from './ExportManyMenu';
import { useSelection } from './selection';
import { TagManyDialog } from './TagManyDialog';
import { useBulk } from './useBulk';
import { useChosen } from './useChosen';
import { useExportMany } from './useExportMany';
import './selection.css';

const HOMES = { recordings: 'library', chats: 'chats' } as const;

/** While rows are chosen: how many, and what can be done with them. */
export function SelectionBar({ side }: { side: Side }) {
  const { on, end } = useSelection();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen belongs to one side.
  useEffect(() => end, [side]);
  return on ? <Bar side={side} /> : null;
}

function Bar({ side }: { side: Side }) {
  const { t } = useTranslation();
  const { end } = useSelection();
  const exporting = useExportMany();
  const chosen = useChosen(side);
  useShortcuts({ Escape: end }, true);
  const told =
    exporting.done === null
      ? t('selection.chosen', { count: chosen.length })
      : t('selection.exporting', { done: exporting.done, count: chosen.length });
  return (
    <section className="selection" aria-label={t('selection.label')}>
      <p className="selection__count" role="status">
        {told}
      </p>
      <Actions side={side} chosen={chosen} exporting={exporting} />
      <IconButton label={t('selection.end')} onClick={end}>
        <X size={18} aria-hidden />
      </IconButton>
    </section>
  );
}

interface ActionsProps {
  side: Side;
  chosen: ReturnType<typeof useChosen>;
  exporting: ReturnType<typeof useExportMany>;
}

function Actions({ side, chosen, exporting }: ActionsProps) {
  const { t } = useTranslation();
  const { end } = useSelection();
  const bulk = useBulk();
  const [tagging, setTagging] = useState(false);
  const route = useRoute();
  const ids = chosen.map(({ id }) => id);
  const leave = (): void => {
    end();
    if ('id' in route && ids.includes(route.id)) go(hrefOf({ screen: HOMES[side] }));
  };
  const starred = chosen.length > 0 && chosen.every(({ favourite }) => favourite);
  const disabled = chosen.length === 0 || exporting.done !== null;
  return (
    <>
      <IconButton
        disabled={disabled}
        label={t(starred ? 'selection.unstar' : 'selection.star')}
        onClick={() => void bulk.star(ids, !starred)}
      >
        <Star size={18} fill={starred ? 'currentColor' : 'none'} aria-hidden />
      </IconButton>
      <IconButton disabled={disabled} label={t('selection.tag')} onClick={() => setTagging(true)}>
        <Tag size={18} aria-hidden />
      </IconButton>
      <ExportManyMenu side={side} ids={ids} disabled={disabled} run={exporting.run} />
      <IconButton
        disabled={disabled}
        label={t('selection.remove')}
        onClick={() => void bulk.remove(ids).then(leave)}
      >
        <Trash2 size={18} aria-hidden />
      </IconButton>
      {tagging && <TagManyDialog chosen={chosen} onClose={() => setTagging(false)} />}
    </>
  );
}
