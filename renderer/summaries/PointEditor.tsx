import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { InlineEditor } from '../ui/InlineEditor';
import type { PointEdits } from './useEditPoints';

interface Props {
  text: string;
  edits: PointEdits;
  onDone: () => void;
}

/** A point while it is worded anew; one without words is taken out. */
export function PointEditor({ text, edits, onDone }: Props) {
  const { t } = useTranslation();
  const dismiss = (): void => {
    onDone();
    edits.dismiss(text);
  };
  return (
    <InlineEditor
      label={t('summary.editLabel')}
      text={text}
      pending={edits.pending}
      save={(written, onSaved) =>
        written === '' ? dismiss() : edits.write(text, written, onSaved)
      }
      onDone={onDone}
    >
      <Button small kind="quiet" onClick={dismiss}>
        {t('summary.dismiss')}
      </Button>
    </InlineEditor>
  );
}
