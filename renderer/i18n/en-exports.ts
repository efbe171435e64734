/** English words of exports. */
export const exports = {
  button: 'Export',
  docx: 'Word document (.docx)',
  pdf: 'PDF document (.pdf)',
  txt: 'Plain text (.txt)',
  md: 'Markdown with summary (.md)',
  page: 'Markdown (.md)',
  srt: 'Subtitles (.srt)',
  vtt: 'Web subtitles (.vtt)',
  json: 'Everything as data (.json)',
  parts: { times: 'With times', speakers: 'With speakers', sources: 'With sources' },
  saved: '{{name}} was saved',
};
