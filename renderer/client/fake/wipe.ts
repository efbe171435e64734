/** The fake's deleting of everything: the world is empty afterwards, and everybody is told. */
import { type Holdings, settingsSchema } from '../../../main/contract';
import type { Answers, Emit } from './answers';
import { builtInTemplates } from './templates';
import type { World } from './world';

/** What is there, and the end of it. */
export function createWipeAnswers(world: World, emit: Emit): Answers {
  return {
    'library.holdings': () => holdings(world),
    'library.wipe': ({ models }) => {
      const there = holdings(world);
      const gone = [...world.recordings.map(({ id }) => id)];
      const chats = world.chats.map(({ chat }) => chat.id);
      Object.assign(world, { recordings: [], chats: [], bin: [], jobs: [], summaries: [] });
      world.templates = structuredClone(builtInTemplates);
      world.transcripts.clear();
      if (models) world.models = world.models.filter(({ origin }) => origin === 'bundled');
      Object.assign(world.settings, settingsSchema.parse({}));
      for (const id of gone) emit({ name: 'recording.removed', data: { id } });
      for (const id of chats) emit({ name: 'chat.removed', data: { id } });
      emit({ name: 'settings.changed', data: { ...world.settings } });
      emit({ name: 'library.changed', data: {} });
      return models ? there : { ...there, models: { count: 0, bytes: 0 } };
    },
  };
}

function holdings(world: World): Holdings {
  const { recordings, chats, bin, summaries, models } = world;
  const binned = (kind: string) => bin.filter((item) => item.kind === kind).length;
  const added = models.filter(({ origin }) => origin === 'added');
  return {
    folder: '/home/anna/.local/share/nanodesk',
    recordings: recordings.length + binned('recording'),
    chats: chats.length + binned('chat'),
    inBin: bin.length,
    summaries: summaries.length,
    promises: 0,
    bytes: recordings.length * 4_200_000 + 24_700_000,
    models: { count: added.length, bytes: added.reduce((sum, { bytes }) => sum + bytes, 0) },
    backup: { folder: '/media/usb/nanodesk', createdAt: new Date(2026, 10, 20, 9, 30).getTime() },
    previous: null,
  };
}
