/** English words of the first steps. */
export const welcome = {
  title: 'First steps',
  body: 'Nanodesk writes down what was said and sums it up.',
  promise: 'Nothing leaves this computer: sound, words and summaries are made and kept here.',
  sample: {
    title: 'Try the sample',
    body: '44 seconds from “A Tale of Two Cities”, read aloud in English. See it written down and summed up.',
    fetching: 'Bringing it in…',
    ready: 'Written down and summed up',
    open: 'Read and hear it',
  },
  record: {
    title: 'Record',
    body: 'A meeting, a call or a thought. What is heard is on disk four times a second.',
    open: 'Open the recorder',
  },
  import: {
    title: 'Import your own',
    body: 'Choose files, or drop them anywhere in this window: audio, video, transcripts, chats.',
    choose: 'Choose files',
    formats: 'wav, mp3, m4a, ogg, flac, webm, mp4, mov · txt, srt, vtt, json, zip',
  },
  hint: 'The sample, a recording, a file of your own: each can be tried from there.',
  show: 'Show',
  skip: 'Skip',
  again: 'Show the first steps',
  againHint: 'Record, or drop a file anywhere in this window.',
} as const;
