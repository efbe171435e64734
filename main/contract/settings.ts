/** Settings: few, each with a default that is right for most people. */
import { z } from 'zod';
import { language, route, seconds } from './define';
import { summaryLength, summaryType } from './summaries';
import { listOrder } from './tags';

export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Language of the window; `system` follows the computer. */
  uiLanguage: z.enum(['system', 'en', 'ko']).default('system'),
  /** Language of new recordings; `auto` listens first. */
  speechLanguage: language.or(z.literal('auto')).default('auto'),
  summaryType: summaryType.default('key-points'),
  summaryLength: summaryLength.default('medium'),
  /** In what order the window lists recordings and chats. */
  listOrder,
  /** Name of the template that was chosen last in the window; empty while there is none. */
  template: z.string().max(60).default(''),
  /** What exports show, as chosen last in the window. */
  exportTimes: z.boolean().default(true),
  exportSpeakers: z.boolean().default(true),
  exportSources: z.boolean().default(true),
  /** The model that writes, as the catalogue names it. */
  textModel: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,63}$/)
    .default('smollm2-135m-nanodesk'),
  /** Days that what was removed stays in the bin; 0 keeps it until a person empties it. */
  binDays: z.number().int().min(0).max(365).default(30),
  /** Threads for the models; 0 leaves it to Nanodesk. */
  threads: z.number().int().min(0).max(64).default(0),
  /** The queue begins nothing and the running job gives way, until this is false again. */
  queuePaused: z.boolean().default(false),
  waitWhileRecording: z.boolean().default(true),
  waitOnBattery: z.boolean().default(false),
  /** Tell of a finished job where the window is not in front. */
  notify: z.boolean().default(true),
  /** Closing the desktop's window while it records or works hides it, and the work goes on. */
  workInBackground: z.boolean().default(true),
});
export type Settings = z.infer<typeof settings>;

export const check = z.object({
  name: z.string(),
  ok: z.boolean(),
  /** One line: what was found. */
  detail: z.string(),
  hint: z.string().optional(),
});
export type Check = z.infer<typeof check>;

export const about = z.object({
  version: z.string(),
  libraryFolder: z.string(),
  recordings: z.number().int(),
  audioBytes: z.number().int(),
  audioSeconds: seconds,
  /** Bytes on the disk; what lies in the bin is among them. */
  storage: z.object({
    sound: z.number().int(),
    /** Pictures, films and voice notes of chats. */
    media: z.number().int(),
    database: z.number().int(),
    /** Those that came with Nanodesk, and those that were added. */
    models: z.number().int(),
  }),
});

export const settingsRoutes = {
  'settings.get': route({ input: z.object({}), output: settings }),
  'settings.set': route({ input: z.record(z.string(), z.unknown()), output: settings }),
  'app.about': route({ input: z.object({}), output: about }),
  /** Health of this installation. */
  'app.doctor': route({ input: z.object({}), output: z.object({ checks: z.array(check) }) }),
};
