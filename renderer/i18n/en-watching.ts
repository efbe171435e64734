/** English words of the watched folder. */
export const watching = {
  title: 'Watched folder',
  label: 'Take in what a recorder writes',
  hint: 'While Nanodesk runs, recordings that are put into this folder come in once they have stopped growing. The files stay as they are; what is there already stays out.',
  folder: 'Whole path of the folder',
  placeholder: '/home/me/Recordings',
  choose: 'Choose…',
  begin: 'Watch',
  another: 'Choose another…',
  end: 'Stop watching',
  states: {
    off: 'No folder is watched',
    watching: 'Watching',
    gone: 'The folder is gone; Nanodesk waits until it is back',
    unreadable: 'The folder may not be read; check its permissions',
  },
  taken_one: '{{count}} recording taken in',
  taken_other: '{{count}} recordings taken in',
  problem: 'Last problem',
} as const;
