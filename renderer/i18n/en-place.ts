/** English words of where the library lies. */
export const place = {
  move: 'Move…',
  title: 'Move the library',
  how: 'Everything is copied to a new or empty folder and compared byte for byte. Only then the old files go, and Nanodesk starts anew. Until then you can read, but nothing can be changed or recorded.',
  keep: 'Leave the old files there as well',
  choose: 'Choose a folder…',
  start: 'Move',
  folder: 'Whole path of the new folder',
  placeholder: '/media/disk/nanodesk',
  moving: 'Copying and comparing. You can stop at any time: the library then stays where it is.',
  moved: 'The library was moved',
  goes: 'The old files go at the next start.',
  kept: 'The old files stay, and are no longer used.',
  restart: 'Restart Nanodesk',
  restartServer:
    'Now end “nanodesk serve” with Ctrl-C where you started it, and start it again. Until then nothing can be changed.',
} as const;
