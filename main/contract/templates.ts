/** Templates: which sections a summary has, in which order. Some are built in, others a person made. */
import { z } from 'zod';
import { id, nothing, route } from './define';
import { summaryBody, summaryLength, summaryType, templateLine } from './summaries';

const MOST_SECTIONS = 8;

export const templateSection = z.object({
  heading: templateLine,
  type: summaryType,
  length: summaryLength.default('medium'),
});
export type TemplateSection = z.infer<typeof templateSection>;

const hasOwnHeadings = (sections: TemplateSection[]): boolean =>
  new Set(sections.map(({ heading }) => heading)).size === sections.length;

export const template = z.object({
  /** Told apart without regard to upper and lower case. */
  name: templateLine,
  sections: z
    .array(templateSection)
    .min(1, 'a template has at least one section')
    .max(MOST_SECTIONS, `a template has at most ${MOST_SECTIONS} sections`)
    .refine(hasOwnHeadings, 'two sections have the same heading'),
});
export type Template = z.infer<typeof template>;

export const listedTemplate = template.extend({ builtIn: z.boolean() });
export type ListedTemplate = z.infer<typeof listedTemplate>;

/** A recording or a chat. */
const entry = id;

export const templateRoutes = {
  /** Built-in ones first, with names and headings of this language; then a person's own, by name. */
  'templates.list': route({
    input: z.object({
      language: z.enum(['en', 'ko']).default('en'),
      /** Asks which one fits this recording or chat. */
      of: entry.optional(),
    }),
    output: z.object({
      templates: z.array(listedTemplate),
      /** The name of a built-in one; null where nothing was asked about. */
      suggested: z.string().nullable(),
    }),
  }),
  /** By its name; a built-in one by its name in any language. */
  'templates.get': route({ input: z.object({ name: templateLine }), output: listedTemplate }),
  /**
   * Keeps a template. `replaces` names the own one that it takes the place of; without it a name that is taken
   * is refused, so that nothing is lost.
   */
  'templates.save': route({
    input: template.extend({ replaces: templateLine.optional() }),
    output: listedTemplate,
  }),
  'templates.remove': route({ input: z.object({ name: templateLine }), output: nothing }),
  /** What a template, kept or not, makes of a recording or a chat. Nothing is stored. */
  'templates.preview': route({
    input: z.object({ of: entry, sections: template.shape.sections }),
    output: summaryBody,
  }),
};
