import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointChange, Summary } from '../../main/contract';
import { useClient } from '../client/context';
import { applySummary } from '../client/live';
import { useToasts } from '../ui/toasts';

export interface PointEdits {
  pending: boolean;
  /** Other words for a point. */
  write(point: string, text: string, onSaved?: () => void): void;
  /** A point of one's own, at the end. */
  add(text: string, onSaved?: () => void): void;
  dismiss(point: string): void;
  restore(point: string): void;
  lock(point: string, locked: boolean): void;
}

/** Changes points of a summary, or of one section, shows what the library answered, and offers the way back. */
export function useEditPoints({ id }: Pick<Summary, 'id'>, section?: number): PointEdits {
  const { t } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const { show, fail } = useToasts();
  const [pending, setPending] = useState(false);
  const send = async (wanted: PointChange): Promise<void> => {
    const change = { ...wanted, section };
    applySummary(cache, await client.request('summaries.edit', { id, change }));
  };
  const change = async (wanted: PointChange, told?: Told, onSaved?: () => void): Promise<void> => {
    setPending(true);
    try {
      await send(wanted);
      onSaved?.();
      if (told) {
        const undo = (): void => void send(told.back).catch(fail);
        show({ kind: 'done', title: told.title, action: { label: t('toast.undo'), run: undo } });
      }
    } catch (thrown) {
      fail(thrown);
    }
    setPending(false);
  };
  return {
    pending,
    write: (point, text, onSaved) => {
      const back = { kind: 'write', point: text, text: point } as const;
      void change(
        { kind: 'write', point, text },
        { title: t('summary.pointSaved'), back },
        onSaved,
      );
    },
    add: (text, onSaved) => {
      const back = { kind: 'dismiss', point: text } as const;
      const told = { title: t('summary.pointAdded'), back };
      void change({ kind: 'add', text, after: null }, told, onSaved);
    },
    dismiss: (point) => {
      const back = { kind: 'restore', point } as const;
      void change({ kind: 'dismiss', point }, { title: t('summary.pointDismissed'), back });
    },
    restore: (point) => void change({ kind: 'restore', point }),
    lock: (point, locked) => void change({ kind: 'lock', point, locked }),
  };
}

/** What is said when it is done, and what takes it back. */
interface Told {
  title: string;
  back: PointChange;
}
