import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TranscriptFormat } from '../../main/contract';
import { AppError } from '../../main/contract/errors';
import { useClient } from '../client/context';
import type { Side } from '../recordings/SideTabs';
import { useShownParts } from '../settings/ExportParts';
import { saveFile } from '../ui/copy';
import { useToasts } from '../ui/toasts';
import { createZip } from './zip';

/** Formats that chats are written in as well. */
export const CHAT_FORMATS = ['txt', 'md', 'json'] as const;
export type ChatFormat = (typeof CHAT_FORMATS)[number];

interface ExportMany {
  /** How many are packed, while it goes on; else null. */
  done: number | null;
  run(side: Side, ids: readonly string[], format: TranscriptFormat): Promise<void>;
}

/** Saves many recordings or chats as one zip; those that have no such form are left out, and it is said why. */
export function useExportMany(): ExportMany {
  const { t } = useTranslation();
  const client = useClient();
  const { show, fail } = useToasts();
  const shown = useShownParts();
  const [done, setDone] = useState<number | null>(null);
  const textOf = (side: Side, id: string, format: TranscriptFormat) =>
    side === 'chats'
      ? client.request('chats.export', { id, format: format as ChatFormat, ...shown })
      : client.request('transcripts.export', { recording: id, format, ...shown });
  const run: ExportMany['run'] = async (side, ids, format) => {
    const zip = createZip();
    const problems: AppError[] = [];
    for (const [at, id] of ids.entries()) {
      setDone(at);
      await textOf(side, id, format).then(
        ({ name, text }) => zip.add(name, text),
        (thrown) => problems.push(AppError.from(thrown)),
      );
    }
    setDone(null);
    const [first] = problems;
    if (first && problems.length === ids.length) return fail(first);
    const name = `Nanodesk ${new Date().toISOString().slice(0, 10)}.zip`;
    saveFile(name, zip.finish());
    const left = { count: problems.length, first: first?.message ?? '' };
    const body = first ? { body: t('selection.leftOut', left) } : {};
    show({ kind: 'done', title: t('export.saved', { name }), ...body });
  };
  return { done, run };
}
