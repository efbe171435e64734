/** Of `export`: what is replaced before something is given away. */
import type { OutputOf, Sharing } from '../../contract';
import type { Context } from './context';
import { UsageError } from './failure';
import type { Entry } from './ids';

export interface ShareOptions {
  shareSafe?: boolean;
  keep: string[];
  hide: string[];
  preview?: boolean;
}

/** For an option that may be given more than once. */
export const gathered = (value: string, before: string[]): string[] => [...before, value];

/** Undefined where everything is told; refuses the other options without `--share-safe`. */
export function askedToShare({
  shareSafe,
  keep,
  hide,
  preview,
}: ShareOptions): Sharing | undefined {
  if (shareSafe) return { keep, hide };
  if (preview || keep.length > 0 || hide.length > 0)
    throw new UsageError('--keep, --hide and --preview need --share-safe.');
  return undefined;
}

/** Prints what is replaced by what; nothing is written. */
export async function previewSharing(
  { call, out, options }: Context,
  { recording, chat }: Entry,
  share: Sharing,
): Promise<void> {
  const which = recording
    ? { kind: 'recording' as const, id: recording.id }
    : { kind: 'chat' as const, id: chat.id };
  const preview = await call('sharing.preview', { ...which, ...share });
  if (options.json) out.json(preview);
  else out.write(listed(preview));
}

const WIDTH = 14;

function listed({ found, total, touched }: OutputOf<'sharing.preview'>): string {
  if (found.length === 0)
    return 'Nothing was found to replace. Not everything private can be told: read it before you share it.\n';
  const rows = found.map(({ text, as, count, replaced }) => {
    const instead = (replaced ? as : '(stays)').padEnd(WIDTH);
    return `${instead} ${text.replace(/\s+/gu, ' ')}  ×${count}`;
  });
  const sum = `${touched} of ${total} lines are changed. Not everything private can be told: read it before you share it.`;
  return `${[...rows, '', sum].join('\n')}\n`;
}
