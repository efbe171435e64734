/** English words of the page about Nanodesk. */
export const about = {
  title: 'About Nanodesk',
  more: 'Versions and licences',
  intro: 'Records, writes down, sums up and drafts replies, wholly on this computer.',
  parts: 'Versions',
  licence: 'Under the Apache License 2.0',
  system: 'System',
  report: 'For a report of a fault',
  reportHint: 'These versions and the system; nothing of your library.',
  copy: 'Copy versions',
  licences: 'Licences',
  search: 'Search by name or licence',
  found_one: '{{count}} work',
  found_other: '{{count}} works',
  noText: 'It comes without a text of its own; the licence above holds.',
  noLicences:
    'The licences are not part of this installation. They are in docs/licences.md of the source.',
};
