/** The library as a whole: copies of it in a folder, from which it can be brought back elsewhere. */
import { z } from 'zod';
import { nothing, route, timestamp } from './define';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256');

/** `manifest.json` of a backup. What it does not name does not belong to the backup. */
export const backupManifest = z.object({
  application: z.literal('nanodesk'),
  format: z.literal(1),
  /** Of the database; an older program cannot read it. */
  schema: z.number().int().positive(),
  createdAt: timestamp,
  database: z.object({ path: z.string().regex(/^library-[0-9a-f]{64}\.sqlite$/), sha256 }),
  /** Sound and files of chats, named by their hashes. */
  files: z.array(
    z.object({
      path: z.string().regex(/^(audio|media)\/[0-9a-f]{64}\.[a-z0-9]{1,5}$/),
      bytes: z.number().int().nonnegative(),
    }),
  ),
});
export type BackupManifest = z.infer<typeof backupManifest>;

const count = z.number().int().nonnegative();

/** The list of a sealed backup, itself sealed: as of a plain one, with what the database holds. */
export const sealedList = backupManifest.extend({
  holds: z.object({ recordings: count, chats: count, databaseBytes: count }),
});
export type SealedList = z.infer<typeof sealedList>;

/** `manifest.json` of a sealed backup: which list is its own. All else it keeps to itself. */
export const sealedManifest = z.object({
  application: z.literal('nanodesk'),
  format: z.literal(2),
  /** Drawn anew whenever it is brought up to date. */
  list: z.string().regex(/^[0-9a-f]{64}$/, 'not the name of a list'),
});
export type SealedManifest = z.infer<typeof sealedManifest>;

/** Long enough that guessing takes years; the longest bounds what is worked on. */
export const passphrase = z
  .string()
  .min(10, 'a passphrase has at least 10 characters')
  .max(1024, 'a passphrase has at most 1,024 characters');

export const backup = z.object({
  folder: z.string(),
  createdAt: timestamp,
  files: z.number().int().nonnegative(),
  /** Of the database and the files. */
  bytes: z.number().int().nonnegative(),
  /** Files that the library itself lacks, or that are not what they were when they came. */
  missing: z.array(z.string()),
});
export type Backup = z.infer<typeof backup>;

/** The small file that tells where a library lies that was moved; without it, the platform's own folder holds it. */
export const libraryLocation = z.object({
  folder: z.string().min(1),
  /** A move is under way, or was broken off: what it copied there so far. */
  copying: z.string().min(1).optional(),
  /** What was moved from; it goes once nobody uses it, unless its database has changed since. */
  leaving: z.object({ folder: z.string().min(1), database: sha256 }).optional(),
  /** A backup is being restored there, or that was broken off. */
  restoring: z.string().min(1).optional(),
  /** The library in whose place a backup was put; it is whole, and can be gone back to. */
  previous: z.string().min(1).optional(),
});
export type LibraryLocation = z.infer<typeof libraryLocation>;

export const libraryMove = z.object({
  folder: z.string(),
  /** Where it was. */
  from: z.string(),
  /** The files there stay. */
  kept: z.boolean(),
  files: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
});
export type LibraryMove = z.infer<typeof libraryMove>;

/** What a backup says of itself. */
export const backupFacts = z.object({
  /** Tells it from any other: the SHA-256 of its database, or what its sealed list is called. */
  backup: sha256,
  folder: z.string(),
  createdAt: timestamp,
  recordings: z.number().int().nonnegative(),
  chats: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
});
export type BackupFacts = z.infer<typeof backupFacts>;

/** All that can be told of a sealed backup without its passphrase. */
export const sealedBackup = backupFacts
  .pick({ backup: true, folder: true })
  .extend({ sealed: z.literal(true) });
export type SealedBackup = z.infer<typeof sealedBackup>;

/** From the next start on. */
export const librarySwitch = z.object({
  folder: z.string(),
  /** The one until now, which stays as it is. */
  previous: z.string(),
});
export type LibrarySwitch = z.infer<typeof librarySwitch>;

/** Where a backup was written, and when. */
export const lastBackup = backup.pick({ folder: true, createdAt: true });
export type LastBackup = z.infer<typeof lastBackup>;

/** What a library holds, the bin included; of models, those that were added. */
export const holdings = z.object({
  folder: z.string(),
  recordings: count,
  chats: count,
  /** How many of these are in the bin. */
  inBin: count,
  summaries: count,
  promises: count,
  /** Of the database, sound, media, and what is on its way in. */
  bytes: count,
  models: z.object({ count, bytes: count }),
  /** Lie elsewhere and are never touched: the last backup that is known, and the other library of a restored one. */
  backup: lastBackup.nullable(),
  previous: z.string().nullable(),
});
export type Holdings = z.infer<typeof holdings>;

/** The disk cannot be written, or this user may not. */
const readOnly = z.enum(['disk', 'rights']);
export type ReadOnly = z.infer<typeof readOnly>;

export const libraryRoutes = {
  /** Why the library can only be read; null where it can be changed. */
  'library.access': route({
    input: nothing,
    output: z.object({ folder: z.string(), readOnly: readOnly.nullable() }),
  }),
  /**
   * Copies the library into a folder that the person chooses in a window of the host; null where they choose none. With a
   * passphrase everything in it is sealed, its names too.
   */
  'library.backUp': route({
    input: z.object({ passphrase: passphrase.optional() }),
    output: backup.nullable(),
  }),
  /** The same, into a folder that is new, empty, or holds an earlier backup, which is brought up to date. */
  'library.backUpTo': route({
    input: z.object({ folder: z.string().min(1), passphrase: passphrase.optional() }),
    output: backup,
    localOnly: true,
  }),
  /**
   * Moves the library into a new or empty folder. Where the host has windows, the person chooses it in one of them,
   * and choosing none answers null; else it is named. Afterwards it can only be read until the program starts anew.
   */
  'library.move': route({
    input: z.object({
      folder: z.string().trim().min(1).max(4096).optional(),
      keep: z.boolean().default(false),
    }),
    output: libraryMove.nullable(),
  }),
  /** Looks into the folder of a backup, which the person chooses as with `library.move`. */
  'library.inspect': route({
    input: z.object({ folder: z.string().trim().min(1).max(4096).optional() }),
    output: backupFacts.or(sealedBackup).nullable(),
  }),
  /** Opens a sealed backup that was looked into. `bad-input` where the passphrase is another. */
  'library.unseal': route({
    input: z.object({ backup: sha256, passphrase: z.string().max(1024) }),
    output: backupFacts,
  }),
  /** Makes a library of a backup that was looked into (and unsealed), beside the open one; the person's own from the next start on. */
  'library.restore': route({ input: z.object({ backup: sha256 }), output: librarySwitch }),
  /** The library in whose place a backup was put becomes the person's own again, from the next start on. */
  'library.goBack': route({ input: nothing, output: librarySwitch }),
  /** What `library.wipe` would delete, and what it would not. */
  'library.holdings': route({ input: nothing, output: holdings }),
  /**
   * Deletes everything in the library for good, and sets the settings back; what runs is stopped first. `busy` while
   * something is recorded, or the library moved or copied. Answers with what was there; models are so only where they went.
   */
  'library.wipe': route({
    input: z.object({ confirm: z.literal(true), models: z.boolean().default(false) }),
    output: holdings,
  }),
};
