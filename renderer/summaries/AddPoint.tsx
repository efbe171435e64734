import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { InlineEditor } from '../ui/InlineEditor';
import type { PointEdits } from './useEditPoints';

/** Below the points: a place for one's own. */
export function AddPoint({ edits }: { edits: PointEdits }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  if (!open)
    return (
      <Button small kind="quiet" className="points__add" onClick={() => setOpen(true)}>
        <Plus size={14} aria-hidden />
        {t('summary.add')}
      </Button>
    );
  return (
    <div className="points__new">
      <InlineEditor
        label={t('summary.newLabel')}
        text=""
        pending={edits.pending}
        save={edits.add}
        onDone={close}
      />
    </div>
  );
}
