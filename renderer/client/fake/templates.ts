/** Templates of the made-up library, and what they make of its recordings. */
import {
  AppError,
  type ListedTemplate,
  type Summary,
  type TemplateSection,
} from '../../../main/contract';
import type { Answers, Emit } from './answers';
import { makeSummary, type Request } from './summarise';
import type { World } from './world';

/** Two of the built-in ones. */
export const builtInTemplates: ListedTemplate[] = [
  {
    name: 'Meeting',
    builtIn: true,
    sections: [
      { heading: 'In short', type: 'tldr', length: 'short' },
      { heading: 'Action items', type: 'actions', length: 'medium' },
      { heading: 'What was discussed', type: 'key-points', length: 'short' },
    ],
  },
  {
    name: 'Voice memo',
    builtIn: true,
    sections: [
      { heading: 'Subject', type: 'headline', length: 'short' },
      { heading: 'Notes', type: 'key-points', length: 'short' },
    ],
  },
];

/** A document of several sections, each a summary of its own kind. */
export function makeDocument(
  segments: Parameters<typeof makeSummary>[0],
  request: Omit<Request, 'type' | 'length'>,
  { name, sections }: { name?: string; sections: TemplateSection[] },
): Summary {
  const parts = sections.map((part) => makeSummary(segments, { ...request, ...part }));
  return {
    ...(parts[0] as Summary),
    type: 'template',
    ...(name === undefined ? {} : { template: name }),
    sections: sections.map((section) => ({ ...section, notes: [] })),
    points: parts.flatMap(({ points }, section) => points.map((point) => ({ ...point, section }))),
  };
}

/** Answers to the calls about templates. */
export function createTemplateAnswers(world: World, emit: Emit): Answers {
  const { templates } = world;
  const at = (name: string): number => templates.findIndex((one) => one.name === name);
  return {
    'templates.list': () => ({ templates: structuredClone(templates), suggested: 'Meeting' }),
    'templates.save': ({ replaces, name, sections }) => {
      const kept = { name, builtIn: false, sections: sections as TemplateSection[] };
      if (replaces !== undefined) templates[at(replaces)] = kept;
      else if (at(name) >= 0)
        throw new AppError('bad-input', `There is a template "${name}" already.`);
      else templates.push(kept);
      emit({ name: 'templates.changed', data: {} });
      return kept;
    },
    'templates.remove': ({ name }) => {
      templates.splice(at(name), 1);
      emit({ name: 'templates.changed', data: {} });
      return {};
    },
    'templates.preview': async ({ of, sections }) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const { segments = [], language = 'en' } = world.transcripts.get(of) ?? {};
      const request = { id: 'preview', recording: of, language, createdAt: 0 };
      return makeDocument(segments, request, { sections: sections as TemplateSection[] });
    },
  };
}
