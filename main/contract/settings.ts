/** Settings: few, each with a default that is right for most people. */
import { z } from 'zod';
import { language, nothing, route, seconds } from './define';
import { summaryLength, summaryType } from './summaries';
import { listOrder } from './tags';

/** An accelerator of Electron; with Shift alone it would take a letter from every other program. */
const RECORD_KEY =
  /^((Shift\+)?((CommandOrControl|Command|Control|Alt|Super)\+)+(Shift\+)?([A-Z0-9]|F\d{1,2}|Space)|F\d{1,2})$/;

/** Each with what it does in one line, as the command line tells it. */
export const settings = z.object({
  theme: z
    .enum(['system', 'light', 'dark'])
    .default('system')
    .describe('Colours of the window; system follows the computer.'),
  uiLanguage: z
    .enum(['system', 'en', 'ko'])
    .default('system')
    .describe('Language of the window; system follows the computer.'),
  speechLanguage: language
    .or(z.literal('auto'))
    .default('auto')
    .describe('Language of new recordings; auto listens first.'),
  summaryType: summaryType
    .default('key-points')
    .describe('Kind of summary that a new recording gets, beside its headline.'),
  summaryLength: summaryLength
    .default('medium')
    .describe('Length of the summary that a new recording gets.'),
  firstSteps: z
    .boolean()
    .default(true)
    .describe('The window shows the first steps while the library is empty.'),
  listOrder: listOrder.describe('In what order the window lists recordings and chats.'),
  template: z
    .string()
    .max(60)
    .default('')
    .describe(
      'Name of the template that was chosen last in the window; empty while there is none.',
    ),
  exportTimes: z.boolean().default(true).describe('Exports from the window show times.'),
  exportSpeakers: z.boolean().default(true).describe('Exports from the window show who speaks.'),
  exportSources: z
    .boolean()
    .default(true)
    .describe('Exports from the window show the passages that a summary rests on.'),
  textModel: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,63}$/)
    .default('smollm2-135m-nanodesk')
    .describe('The model that writes; nanodesk models lists them.'),
  binDays: z
    .number()
    .int()
    .min(0)
    .max(365)
    .default(30)
    .describe('Days that what was removed stays in the bin; 0 keeps it until you empty the bin.'),
  recordKey: z
    .literal('off')
    .or(z.string().regex(RECORD_KEY))
    .default('CommandOrControl+Shift+R')
    .describe(
      'In the app for the desktop: the key that records from any program, such as Alt+Shift+R; or off.',
    ),
  soundDays: z
    .literal('always')
    .or(z.number().int().min(0).max(3650))
    .default('always')
    .describe(
      'Days that sound is kept once it is written down; then it is deleted, 0 at once. Favourites keep theirs.',
    ),
  threads: z
    .number()
    .int()
    .min(0)
    .max(64)
    .default(0)
    .describe('Processor threads for the models; 0 leaves it to Nanodesk.'),
  memoryLimit: z
    .literal(0)
    .or(z.number().int().min(1000).max(65536))
    .default(0)
    .describe(
      'MB that the models may take: what does not fit is never loaded together; 0 sets no limit.',
    ),
  unloadAfter: z
    .number()
    .int()
    .min(0)
    .max(1440)
    .default(5)
    .describe('Minutes without work after which the models leave the memory; 0 keeps them there.'),
  queuePaused: z
    .boolean()
    .default(false)
    .describe('The queue begins nothing, and the running job gives way, until this is off again.'),
  waitWhileRecording: z
    .boolean()
    .default(true)
    .describe('Jobs wait while something is being recorded.'),
  waitOnBattery: z
    .boolean()
    .default(false)
    .describe('Jobs wait while the computer runs on battery.'),
  notify: z
    .boolean()
    .default(true)
    .describe('Tell of a finished job where the window is not in front.'),
  workInBackground: z
    .boolean()
    .default(true)
    .describe('Closing the window while it records or works hides it, and the work goes on.'),
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
  /** Kind of system and of processor, such as `linux x64`. */
  system: z.string(),
  /** What this program runs on, most of it in the words of its makers: `{name: 'SQLite', version: '3.50.4'}`. */
  parts: z.array(z.object({ name: z.string(), version: z.string() })),
  libraryFolder: z.string(),
  /** The library in whose place a backup was put, while it is still there. */
  previousLibrary: z.string().nullable(),
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
  /** Ends the program and starts it again, where the host can; `unsupported` where the person does it. */
  'app.restart': route({ input: z.object({}), output: nothing }),
  'app.about': route({ input: z.object({}), output: about }),
  /** Health of this installation. */
  'app.doctor': route({ input: z.object({}), output: z.object({ checks: z.array(check) }) }),
};
