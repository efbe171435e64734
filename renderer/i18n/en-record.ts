/** English words of recording. */
export const record = {
  title: 'Record',
  start: 'Record',
  startHint: 'Record with the microphone',
  intro:
    'What you record is on disk four times a second and stays on this computer. Tell people that you record them.',
  keyHint: 'From any program: {{keys}}',
  microphone: 'Microphone',
  preferred: 'The system’s own choice',
  opening: 'Waiting for the microphone…',
  on: 'Recording',
  paused: 'Paused',
  ending: 'Saving…',
  saved: '{{time}} saved',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop and keep',
  discard: 'Throw away',
  discardTitle: 'Throw this recording away?',
  discardBody: '{{time}} of sound will be gone for good.',
  level: 'Loudness',
  silent: 'Nothing is heard. Is the microphone muted, or another one meant?',
  clipping:
    'Too loud: the loudest parts are cut off. Move away from the microphone, or turn it down.',
  lowSpace: 'The disk has room for {{time}} more.',
  heard: 'What is said',
  heardNothing: 'Words appear here a few seconds after they are said.',
  elsewhere: 'Recording, {{time}}',
  switched: 'The microphone is gone; recording goes on with another one.',
  switchedTo: 'Now: {{label}}',
  kept: 'Recorded and kept',
  problems: {
    denied: 'The microphone may not be used',
    none: 'There is no microphone',
    taken: 'The microphone could not be opened',
  },
  advice: {
    denied:
      'Allow it for Nanodesk in the settings of the system or of the browser, then try again.',
    none: 'Plug one in, then try again.',
    taken: 'Another program may hold it: close that, then try again.',
  },
};
