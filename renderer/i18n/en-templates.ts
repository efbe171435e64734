/** English words of templates. */
export const templates = {
  none: 'One kind',
  suggested: '{{name}} · fits this recording',
  nothing: {
    'key-points': 'Nothing was found that does not stand in another section.',
    tldr: 'Nothing was found that does not stand in another section.',
    headline: 'Nothing was found that does not stand in another section.',
    teaser: 'Nothing was found that does not stand in another section.',
    actions: 'No promises or requests were found.',
    decisions: 'No decisions were found.',
    questions: 'No question was left open, as far as can be told.',
    figures: 'No figures were found.',
    chapters: 'This is too short for chapters.',
  },
};
