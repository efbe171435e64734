import { about } from './en-about';
import { ask } from './en-ask';
import { bin } from './en-bin';
import { chats, replies } from './en-chats';
import { exports as exportWords } from './en-exports';
import { jobs } from './en-jobs';
import { leaks } from './en-leaks';
import { models } from './en-models';
import { palette } from './en-palette';
import { place } from './en-place';
import { promises } from './en-promises';
import { record } from './en-record';
import { selection } from './en-selection';
import { settings } from './en-settings';
import { sharing } from './en-sharing';
import { speakers } from './en-speakers';
import { summary } from './en-summary';
import { tags, view } from './en-tags';
import { templates } from './en-templates';
import { watching } from './en-watching';
import { welcome } from './en-welcome';
import { wipe } from './en-wipe';

/** Every word of the window in English. The shape of this object is the shape of all languages. */
export const en = {
  app: {
    name: 'Nanodesk',
    tagline: 'Stays on this computer',
    skip: 'Skip to what is open',
    loading: 'Loading…',
  },
  nav: {
    back: 'Back to the library',
    sides: 'What to show',
    recordings: 'Recordings',
    chats: 'Chats',
    settings: 'Settings',
    models: 'Models',
    bin: 'Bin',
    shortcuts: 'Keyboard shortcuts',
  },
  library: {
    backup: {
      label: 'Backup',
      hint: 'A copy of everything in a folder of yours, checked byte for byte.',
      start: 'Back up…',
      done: 'Backed up to {{folder}}: {{files}} files, {{bytes}}',
      missing_one:
        'One sound or file is not in it, since the library itself lacks it or it is damaged.',
      missing_other:
        '{{count}} sounds or files are not in it, since the library itself lacks them or they are damaged.',
    },
    title: 'Library',
    list: 'Recordings',
    import: 'Import',
    drop: 'Drop to import',
    dropFolder:
      'This is a folder. Pack it as a .zip and drop that, or run “nanodesk import” with the folder.',
    dropHint: 'Audio, video, a transcript, or a chat as a messenger exports it',
    groups: { today: 'Today', yesterday: 'Yesterday', week: 'Past 7 days', earlier: 'Earlier' },
    count_one: '{{count}} recording',
    count_other: '{{count}} recordings',
    nothingOpen: 'Choose a recording to read and hear it',
    none: 'Nothing here yet',
    more: 'Show more',
  },
  status: {
    waiting: 'Waiting',
    transcribing: 'Writing down',
    summarizing: 'Summing up',
    ready: 'Ready',
    stopped: 'Stopped',
    failed: 'Failed',
  },
  search: {
    label: 'Search recordings and chats',
    placeholder: 'Search everything',
    clear: 'Clear the search',
    results: 'Search results',
    found_one: '{{count}} passage',
    found_other: '{{count}} passages',
    none: 'Nothing found for “{{query}}”',
    noneHint:
      'Try fewer or other words. Nanodesk also looks for the meaning, not only the letters.',
    inTitle: 'Title',
    inSummary: 'Summary',
    inChat: 'Chat',
    byMeaning: 'similar in meaning',
  },
  about,
  ask,
  jobs,
  recording: {
    region: 'Recording',
    rename: 'Rename',
    title: 'Title',
    menu: 'More actions',
    again: 'Write the transcript anew',
    remove: 'Move to the bin',
    gone: 'This recording is not in the library',
    goneHint: 'It may have been removed; then it is in the bin for a while.',
    importedText: 'Imported transcript',
    failed: 'This did not work',
    soundGone:
      'Its sound was deleted after it was written down, as the settings ask. Import the file again to hear it.',
    stopped: 'Stopped before the end',
    stoppedBody: 'What was written so far is kept. Retry goes on from there.',
  },
  player: {
    region: 'Player',
    play: 'Play',
    pause: 'Pause',
    back: 'Back 5 seconds',
    forward: 'Forward 5 seconds',
    speed: 'Speed',
    speedValue: '{{rate}}×',
    position: 'Position in the recording',
    positionValue: '{{time}} of {{duration}}',
    noPeaks: 'The waveform appears as the recording is read.',
    failed: 'The sound cannot be played',
    failedHint: 'The stored file may be missing: see “Health” in the settings.',
    cite: 'Summary point at {{time}}',
    toChapter: 'Chapter at {{time}}: {{title}}',
    chapter: 'Chapter',
  },
  editor: {
    hint: 'Enter saves, Esc cancels',
    save: 'Save',
    cancel: 'Cancel',
  },
  transcript: {
    title: 'Transcript',
    list: 'Transcript',
    playFrom: 'Play from {{time}}',
    edit: 'Edit this line',
    editLabel: 'Text of the line at {{time}}',
    backToNow: 'Back to now',
    copy: 'Copy transcript',
    copyLine: 'Copy this line',
    copied: 'Copied',
    edited: 'edited',
    saved: 'The line was changed',
    doubt: {
      repetition: 'Repeated sounds: not written down',
      'low-confidence': 'Hard to hear: check against the sound',
    },
    growing: 'Written down up to {{time}}',
    listening: 'Listening to the first words…',
    waiting: 'Waiting its turn',
    waitingHint: 'It begins by itself when the work before it is done.',
    none: 'No transcript yet',
    noneHint:
      'Nothing was written down. “Retry” starts over; if the file is damaged, import it anew.',
    noSpeech: 'No words were found in this recording',
    noSpeechHint:
      'It seems to hold no speech. If it does, choose its language in the settings and write the transcript anew.',
    words_one: '{{count}} line',
    words_other: '{{count}} lines',
  },
  record,
  palette,
  place,
  promises,
  watching,
  welcome,
  wipe,
  speakers,
  summary,
  bin,
  selection,
  tags,
  view,
  sharing,
  templates,
  chats,
  replies,
  export: exportWords,
  settings,
  leaks,
  models,
  shortcuts: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    search: 'Search',
    palette: 'Go to, or do',
    find: 'Search the open chat',
    ask: 'Ask the open recording or chat',
    move: 'Move in a list',
    open: 'Open, or hear the line',
    choose: 'Choose one more, or all of a list',
    play: 'Play or pause',
    skip: 'Back or forward 5 seconds',
    speed: 'Slower or faster',
    edit: 'Edit the line in focus',
    copyLine: 'Copy the line in focus',
    speaker: 'Say who speaks in the line in focus',
    import: 'Import files',
    record: 'Record, or pause',
    back: 'Close or go back',
    sheet: 'This list',
  },
  toast: { region: 'Messages', dismiss: 'Dismiss', undo: 'Undo' },
  errors: {
    'bad-input': 'That could not be used',
    'not-found': 'Not found',
    unsupported: 'Nanodesk cannot do this yet',
    empty: 'There is nothing in it',
    cancelled: 'Stopped',
    busy: 'Busy at the moment',
    forbidden: 'Not allowed',
    'model-missing': 'A model is missing',
    'model-corrupt': 'A model is damaged',
    storage: 'The library could not be read or written',
    network: 'The download did not work',
    crashed: 'The work stopped unexpectedly',
    internal: 'Something went wrong',
    clipboard: 'The clipboard could not be reached. Select the text and copy it by hand.',
  },
  unreachable: {
    title: 'Nanodesk does not answer',
    body: 'See whether the program that showed the link is still running. This page tries again by itself.',
  },
  readOnly: {
    title: 'This library can only be read',
    disk: 'The disk of {{folder}} is read-only. You can look, listen and export; to change anything, make the disk writable and start Nanodesk anew.',
    rights:
      'You may not write to {{folder}}. You can look, listen and export; to change anything, change its permissions and start Nanodesk anew.',
  },
  gate: {
    title: 'Open a new link',
    body: 'This page’s link was used already or has ended. Start “nanodesk serve” again, or open the link it prints.',
  },
  confirm: { cancel: 'Cancel', remove: 'Delete' },
} as const;

type Words<T> = {
  // Korean has one plural form, so `_one` may be left out.
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : Words<T[K]>;
};
export type Dictionary = Words<typeof en>;
