/** Everything is deleted while another process takes something in: it is wholly kept, or wholly gone and told. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { whatsApp, whatsAppZip } from '../../helpers/chats';
import { type Child, program } from '../../helpers/child';
import { aRecording, openLibrary, temporaryFolder, writeFile } from '../../helpers/library';

const TOLD =
  'failed not-found Everything in the library was deleted while talk.wav was taken in, so it is not kept.';

const go = ({ process }: Child) => void process.kill('SIGUSR2');

/** A library that holds something, and a process that has come to a moment of taking in a file. */
async function importing(moment: string) {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  store.recordings.add(aRecording());
  store.close();
  const file = writeFile(temporaryFolder(), 'talk.wav', 'RIFF talk');
  const child = program('importer')(folder, file, moment);
  await child.line('paused');
  return { folder, child };
}

const filesIn = (folder: string) =>
  ['audio', 'media', 'inbox'].flatMap((part) =>
    existsSync(path.join(folder, part)) ? readdirSync(path.join(folder, part)) : [],
  );

/** How many recordings there are, and how many of them have their sound. */
async function heldBy(folder: string) {
  const store = await openLibrary(folder);
  const ids = store.recordings.ids();
  const heard = ids.filter((id) => store.files.audio(id) !== null);
  store.close();
  return { recordings: ids.length, heard: heard.length, files: filesIn(folder).length };
}

const NOTHING = { recordings: 0, heard: 0, files: 0 };

it.each(['staging', 'kept'])('it is gone and told: %s', async (moment) => {
  const { folder, child } = await importing(moment);
  const deleting = program('wiper')(folder);
  await deleting.line('wiped');
  await deleting.exited;
  go(child);
  expect(await child.line('failed')).toBe(TOLD);
  expect(await child.exited).toBe(0);
  expect(filesIn(folder)).toEqual([]);
  expect(await heldBy(folder)).toEqual(NOTHING);
});

it('its row comes before its sound is looked at: both are kept', async () => {
  const { folder, child } = await importing('kept');
  const deleting = program('wiper')(folder, 'audio');
  await deleting.line('paused');
  go(child);
  await child.line('imported');
  go(deleting);
  await deleting.line('wiped');
  expect(await heldBy(folder)).toEqual({ recordings: 1, heard: 1, files: 1 });
});

it('its sound is looked at before its row comes: both are gone', async () => {
  const { folder, child } = await importing('kept');
  const deleting = program('wiper')(folder, 'audio');
  await deleting.line('paused');
  go(deleting);
  await deleting.line('wiped');
  go(child);
  expect(await child.line('failed')).toBe(TOLD);
  expect(await heldBy(folder)).toEqual(NOTHING);
});

it('the next start goes on with a wipe that was killed, and leaves alone what has come since', async () => {
  const { folder, child } = await importing('kept');
  const deleting = program('wiper')(folder, 'audio');
  await deleting.line('paused');
  deleting.process.kill('SIGKILL');
  await deleting.exited;
  go(child);
  await child.line('imported');
  await child.exited;
  expect(await heldBy(folder)).toEqual({ recordings: 1, heard: 1, files: 1 });
});

it.each([
  ['kept', 'audio'],
  ['staging', 'captures'],
  ['staging', 'inbox'],
])('a chat is gone with its picture, and told: %s, while %s is cleared', async (moment, part) => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, part));
  const chat = whatsApp(['Anna', '\u200e<attached: a.jpg>'], ['Anna', 'The boat has come.']);
  const zip = writeFile(temporaryFolder(), 'Anna.zip', whatsAppZip(chat, { 'a.jpg': 'picture' }));
  const child = program('chats')(folder, zip, moment);
  await child.line('paused');
  const deleting = program('wiper')(folder, part);
  await deleting.line('paused');
  go(child);
  expect(await child.line('failed')).toBe('failed The chat was deleted while it was taken in.');
  expect(filesIn(folder)).toEqual([]);
  go(deleting);
  await deleting.line('wiped');
});
