/** English words of the palette. */
export const palette = {
  title: 'Go to, or do',
  label: 'Command, recording, chat or words',
  placeholder: 'Type a command, a title or words that were said',
  none: 'Nothing fits.',
  record: 'Record',
  recordings: 'Recordings',
  chats: 'Chats',
};
