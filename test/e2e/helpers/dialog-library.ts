/** A small library in which every dialog and menu has something to ask about. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { whatsApp, whatsAppZip } from '../../helpers/chats';
import { CLI, ROOT, SENTENCE } from './paths';

/** What a folder with a program's data has in it of ours. */
const libraryIn = (data: string): string => path.join(data, 'nanodesk');

const TALK = [
  'Anna: Good morning, everybody. We decided to bake more bread on Saturday.',
  'Anna: I will send the list of cakes to the bakery by Friday.',
  'Ben: The coffee machine is broken again, so we buy a new one.',
  'Ben: Shall we meet at the harbour on Wednesday at ten?',
].join('\n');
const PHOTO = '00000001-PHOTO-2025-11-20-09-00-00.png';
const CHAT = whatsApp(
  ['Anna', 'Shall we meet at the bakery on Friday at ten?'],
  ['Ben', 'Yes, I will bring the bread.'],
  ['Anna', `\u200e<attached: ${PHOTO}>`],
);

export interface DialogLibrary {
  /** Addresses within the page. */
  recording: string;
  text: string;
  chat: string;
  /** Backups of it, plain and sealed, and a folder that holds none. */
  backup: string;
  sealed: string;
  folder: string;
}

/** Fills it through the command line, below a folder for the data of programs. */
export function makeDialogLibrary(data: string): DialogLibrary {
  const cli = (...words: string[]) => {
    const args = [CLI, ...words, '--json', '--library', libraryIn(data)];
    return JSON.parse(String(execFileSync(process.execPath, args)) || 'null');
  };
  const written = (name: string, content: string | Uint8Array): string => {
    const file = path.join(path.dirname(data), name);
    writeFileSync(file, content);
    return file;
  };
  const idOf = ({ imported }: { imported: { recording: { id: string } }[] }) =>
    imported[0]!.recording.id;
  const photo = readFileSync(path.join(ROOT, 'resources', 'icon.png'));
  const zip = written('WhatsApp Chat - Bakery.zip', whatsAppZip(CHAT, { [PHOTO]: photo }));
  const { chat } = cli('import', '--as', 'chat', '--me', 'Ben', zip).chats[0];
  const recording = idOf(cli('import', SENTENCE));
  const text = idOf(cli('import', '--as', 'transcript', written('Bakery.txt', TALK)));
  cli(
    'remove',
    idOf(cli('import', '--as', 'transcript', written('Old.txt', 'Ben: Nobody needs this one.'))),
  );
  cli('models', 'add', path.join(ROOT, 'test', 'fixtures', 'tiny-decoder'));
  const folder = path.dirname(data);
  const [backup, sealed] = ['backup', 'sealed'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  cli('backup', backup);
  cli('backup', sealed, '--passphrase-file', written('passphrase', 'a word for the harbour'));
  return {
    ...{ backup, sealed, folder },
    recording: `#/recordings/${recording}`,
    text: `#/recordings/${text}`,
    chat: `#/chats/${chat.id}`,
  };
}
