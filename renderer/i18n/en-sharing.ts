/** English words of what is replaced before something is given away. */
export const sharing = {
  action: 'Without private things…',
  title: 'Save without private things',
  hint: 'Names, numbers and addresses are replaced throughout, the same one always by the same word; the sound is left out. This finds most of them, not all: read it before you share it.',
  hintMany:
    'Names, numbers and addresses are replaced in all of them, also where they were found in another one; the words in their place are counted anew in each file. This finds most of them, not all: read it before you share it.',
  looking: 'Looking for private things…',
  which: 'Which one is shown',
  found: 'What is replaced',
  none: 'Nothing private was found.',
  classes: {
    name: 'People',
    proper: 'Other names',
    phone: 'Phone numbers',
    mail: 'E-mail addresses',
    account: 'Accounts and other numbers',
    address: 'Postal addresses',
    link: 'Links',
    other: 'Added by you',
  },
  hide: 'Replace this too',
  add: 'Add',
  preview: 'Preview',
  touched_one: 'One line of {{total}} is changed:',
  touched_other: '{{count}} lines of {{total}} are changed:',
  format: 'Format',
  save: 'Save…',
};
