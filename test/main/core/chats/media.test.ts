import { expect, it } from 'vitest';
import { mediaPath } from '../../../../main/core/chats/media';
import type { Store } from '../../../../main/core/store-port';

it.each([
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['../../.profile', 'profile'],
  ['계약서 (최종).pdf', '계약서 (최종).pdf'],
])('a file called %j is saved as %j', (name, saveAs) => {
  const media = { kind: 'file', name, stored: true, transcript: null } as const;
  const mime = 'application/octet-stream';
  const chats = { media: () => ({ path: '/x', mime, media }) } as unknown as Store['chats'];
  const files = { audio: () => null } as unknown as Store['files'];
  expect(mediaPath({ files, chats }, 'message-1')).toEqual({ path: '/x', mime, saveAs });
});
