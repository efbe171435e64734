/** Templates: listed, kept, removed, and tried out on a recording or a chat. */
import { AppError, type HandlersFor, type InputOf, type SummaryBody } from '../../contract';
import type { templateRoutes } from '../../contract/templates';
import { chatRequest } from '../chats/summarize';
import { type Core, theRecording, theTranscript } from '../core';
import { foldName } from '../fold-name';
import { transcriptRequest } from '../pipeline';
import { changeSettings, currentSettings } from '../settings';
import type { Tongue } from './built-in';
import { allTemplates, findTemplate, ownTemplate, theTemplate } from './find';
import { suggestForChat, suggestForRecording } from './suggest';

/** The calls of contract/templates.ts. */
export const templateHandlers = (core: Core): HandlersFor<typeof templateRoutes> => ({
  'templates.list': async ({ language, of }) => ({
    templates: allTemplates(core, language),
    suggested: of === undefined ? null : suggest(core, of, language),
  }),
  'templates.get': async ({ name }) => theTemplate(core, name),
  'templates.save': async (wanted) => {
    const kept = keep(core, wanted);
    core.events.emit('templates.changed', {});
    return kept;
  },
  'templates.remove': async ({ name }) => {
    remove(core, ownTemplate(core, name).name);
    core.events.emit('templates.changed', {});
    await core.store.forget();
    return {};
  },
  'templates.preview': async (wanted, { signal }) => preview(core, wanted, signal),
});

/** The name does not live on as the one that was chosen last. */
function remove(core: Core, name: string): void {
  core.store.templates.remove(name);
  if (currentSettings(core).template === name) changeSettings(core, { template: '' });
}

function keep(core: Core, { replaces, ...template }: InputOf<'templates.save'>) {
  const { templates } = core.store;
  core.store.atomically(() => {
    const before = replaces === undefined ? null : ownTemplate(core, replaces);
    const taken = findTemplate(core, template.name);
    if (taken && taken.name !== before?.name)
      throw new AppError(
        'bad-input',
        `There is a template "${taken.name}" already.`,
        'Choose another name.',
      );
    if (before) templates.remove(before.name);
    templates.add(foldName(template.name), template);
  });
  return { ...template, builtIn: false };
}

function suggest(core: Core, of: string, tongue: Tongue): string {
  const { store } = core;
  if (store.chats.get(of)) return suggestForChat(tongue);
  return suggestForRecording(theRecording(core, of), store.transcripts.current(of), tongue);
}

async function preview(
  core: Core,
  { of, sections }: InputOf<'templates.preview'>,
  signal: AbortSignal,
): Promise<SummaryBody> {
  const read = core.store.chats.get(of)
    ? chatRequest(core, of)
    : transcriptRequest(core, theTranscript(core, theRecording(core, of).id));
  const template = { sections };
  const rest = { type: 'tldr', length: 'medium', method: 'auto' } as const;
  return core.summarizer.summarize({ ...read, ...rest, template }, signal);
}
