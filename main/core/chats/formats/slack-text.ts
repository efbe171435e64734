/** Slack's marked-up text as people see it. */

export interface SlackNames {
  /** By user number. */
  people: ReadonlyMap<string, string>;
  /** By channel number. */
  rooms: ReadonlyMap<string, string>;
}

const MARKUP = /<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/g;

/** Mentions become `@name` and `#channel`, links `label (address)`, entities their characters. */
export const plainSlack = (text: string, names: SlackNames): string =>
  text
    .replace(MARKUP, (_, sign: string, what: string, label: string | undefined) =>
      shown(sign, what, label, names),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function shown(sign: string, what: string, label: string | undefined, names: SlackNames): string {
  if (sign === '@') return `@${names.people.get(what) ?? label ?? what}`;
  if (sign === '#') return `#${names.rooms.get(what) ?? label ?? what}`;
  if (sign === '!') return label ?? `@${what.replace(/^subteam\^|\^.*$/g, '')}`;
  const address = what.replace(/^(mailto|tel):/, '');
  return label === undefined || label === '' || label === address
    ? address
    : `${label} (${address})`;
}
