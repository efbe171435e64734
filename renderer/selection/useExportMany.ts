import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  DocumentFile,
  DocumentFormat,
  Sharing,
  TextFile,
  TranscriptFormat,
} from '../../main/contract';
import { AppError } from '../../main/contract/errors';
import { useClient } from '../client/context';
import { useSentence } from '../i18n/errorWords';
import type { Side } from '../recordings/SideTabs';
import { useShownParts } from '../settings/ExportParts';
import { saveFile } from '../ui/copy';
import { contentOf, isDocument } from '../ui/documents';
import { useToasts } from '../ui/toasts';
import { createZip } from './zip';

/** Texts that chats are written in as well. */
export const CHAT_FORMATS = ['txt', 'md', 'json'] as const;
type ChatFormat = (typeof CHAT_FORMATS)[number];
export type Format = TranscriptFormat | DocumentFormat;

export interface ExportMany {
  /** How many are packed, while it goes on; else null. */
  done: number | null;
  /** `share` says what each is asked to replace; left out, everything is told. */
  run(
    side: Side,
    ids: readonly string[],
    format: Format,
    share?: (id: string) => Sharing,
  ): Promise<void>;
}

/** Saves many recordings or chats as one zip; those that have no such form are left out, and it is said why. */
export function useExportMany(): ExportMany {
  const { t } = useTranslation();
  const client = useClient();
  const { show, fail } = useToasts();
  const sentence = useSentence();
  const shown = useShownParts();
  const [done, setDone] = useState<number | null>(null);
  const fileOf = (
    side: Side,
    id: string,
    format: Format,
    share?: Sharing,
  ): Promise<TextFile | DocumentFile> => {
    const parts = { ...shown, share };
    if (side === 'chats')
      return isDocument(format)
        ? client.request('chats.document', { id, format, ...parts })
        : client.request('chats.export', { id, format: format as ChatFormat, ...parts });
    return isDocument(format)
      ? client.request('transcripts.document', { recording: id, format, ...parts })
      : client.request('transcripts.export', { recording: id, format, ...parts });
  };
  const run: ExportMany['run'] = async (side, ids, format, share) => {
    const zip = createZip();
    const problems: AppError[] = [];
    for (const [at, id] of ids.entries()) {
      setDone(at);
      await fileOf(side, id, format, share?.(id)).then(
        (file) => zip.add(file.name, contentOf(file)),
        (thrown) => problems.push(AppError.from(thrown)),
      );
    }
    setDone(null);
    const [first] = problems;
    if (first && problems.length === ids.length) return fail(first);
    const name = `Nanodesk ${new Date().toISOString().slice(0, 10)}.zip`;
    saveFile(name, zip.finish());
    const left = { count: problems.length, first: first ? sentence(first.message) : '' };
    const body = first ? { body: t('selection.leftOut', left) } : {};
    show({ kind: 'done', title: t('export.saved', { name }), ...body });
  };
  return { done, run };
}
