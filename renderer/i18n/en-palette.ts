/** English words of the palette of commands. */
export const palette = {
  title: 'Go to, or do',
  placeholder: 'Type a command, a title or words that were said',
  results: 'Found',
  groups: {
    here: 'With what is open',
    recent: 'Newest recordings',
    commands: 'Commands',
    recordings: 'Recordings',
    chats: 'Chats',
    passages: 'What was said and written',
  },
  count_one: '{{count}} line',
  count_other: '{{count}} lines',
  none: 'Nothing found for “{{query}}”',
  goTo: 'Go to: {{place}}',
  keys: { move: 'move', run: 'open', close: 'close' },
};
