/** All migrations in order. Append only: the place in this list is the version. */
import { recordings } from './0001-recordings';
import { transcripts } from './0002-transcripts';
import { summaries } from './0003-summaries';
import { jobs } from './0004-jobs';
import { settings } from './0005-settings';
import { words } from './0006-words';
import { passages } from './0007-passages';
import { chats } from './0008-chats';
import { changedMessages } from './0009-changed-messages';
import { captures } from './0010-captures';
import { promises } from './0011-promises';
import { speakers } from './0012-speakers';
import { promiseEdits } from './0013-promise-edits';
import { sides } from './0014-sides';
import { templates } from './0015-templates';
import { jobOrder } from './0016-job-order';
import { bin } from './0017-bin';
import { tags } from './0018-tags';
import { messagePassages } from './0019-message-passages';
import { listOrders } from './0020-list-orders';
import { watched } from './0021-watched';
import { gaps } from './0022-gaps';
import { sound } from './0023-sound';
import { nameKeys } from './0024-name-keys';
import type { Migration } from './types';

export type { Migration } from './types';

export const migrations: Migration[] = [
  recordings,
  transcripts,
  summaries,
  jobs,
  settings,
  words,
  passages,
  chats,
  changedMessages,
  captures,
  promises,
  speakers,
  promiseEdits,
  sides,
  templates,
  jobOrder,
  bin,
  tags,
  messagePassages,
  listOrders,
  watched,
  gaps,
  sound,
  nameKeys,
];
