/** Templates by name: a person's own and the built-in ones, which have a name in each language of the window. */
import { AppError, type ListedTemplate } from '../../contract';
import type { Core } from '../core';
import { foldName } from '../fold-name';
import { builtIns, type Tongue } from './built-in';

const isNamed = (name: string) => (template: { name: string }) =>
  foldName(template.name) === foldName(name);

const listed = (tongue: Tongue): ListedTemplate[] =>
  builtIns(tongue).map((template) => ({ ...template, builtIn: true }));

const own = ({ store }: Pick<Core, 'store'>): ListedTemplate[] =>
  store.templates.all().map((template) => ({ ...template, builtIn: false }));

/** Built-in ones in a language, then a person's own. */
export const allTemplates = (core: Pick<Core, 'store'>, tongue: Tongue): ListedTemplate[] => [
  ...listed(tongue),
  ...own(core),
];

/**
 * The template of this name, a built-in one by its name in any language; null where there is none. A later version may
 * bring a built-in one with the name of an own one: the own one goes before it.
 */
export const findTemplate = (core: Pick<Core, 'store'>, name: string): ListedTemplate | null =>
  [...own(core), ...listed('en'), ...listed('ko')].find(isNamed(name)) ?? null;

/** The template of this name, or `not-found` saying which there are. */
export function theTemplate(core: Pick<Core, 'store'>, name: string): ListedTemplate {
  const found = findTemplate(core, name);
  if (found) return found;
  const names = allTemplates(core, 'en').map((template) => template.name);
  throw new AppError(
    'not-found',
    `There is no template "${name}".`,
    `There are: ${names.join(', ')}.`,
  );
}

/** The template of this name, which a person may change, or `bad-input` where it is built in. */
export function ownTemplate(core: Pick<Core, 'store'>, name: string): ListedTemplate {
  const found = theTemplate(core, name);
  if (found.builtIn)
    throw new AppError(
      'bad-input',
      `The template "${found.name}" is built in and stays as it is.`,
      'Keep a copy under another name, and change that.',
    );
  return found;
}

/** What is asked for, with the template itself in place of its name. */
export const withTemplate = <W extends { template?: string | undefined }>(
  core: Pick<Core, 'store'>,
  { template, ...wanted }: W,
) => ({ ...wanted, template: template === undefined ? undefined : theTemplate(core, template) });
