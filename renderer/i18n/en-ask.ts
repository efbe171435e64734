/** English words of questions and their answers. */
export const ask = {
  answer: 'Answer',
  looking: 'Looking for an answer…',
  found: 'Passages that answer this',
  none: 'No answer found. These passages come nearest:',
  nothing: 'No answer found.',
  button: 'Ask',
  stop: 'Stop looking',
  clear: 'Clear the question',
  recording: 'Ask this recording',
  chat: 'Ask this chat',
  chatHint: 'Enter asks. The answer is what somebody wrote here, never a made-up sentence.',
};
