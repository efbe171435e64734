/** The whole contract: every call and every event, in one place. */
import type { z } from 'zod';
import { askRoutes } from './ask';
import { binRoutes } from './bin';
import { captureRoutes } from './captures';
import { chatRoutes } from './chats';
import type { PartOf } from './define';
import { evaluationRoutes } from './evaluation';
import { fileRoutes } from './files';
import { jobRoutes } from './jobs';
import { leaksRoutes } from './leaks';
import { libraryRoutes } from './library';
import { modelRoutes } from './models';
import { promiseRoutes } from './promises';
import { recordingRoutes } from './recordings';
import { replyRoutes } from './replies';
import { searchRoutes } from './search';
import { settingsRoutes } from './settings';
import { sharingRoutes } from './sharing';
import { speakerRoutes } from './speakers';
import { summaryRoutes } from './summaries';
import { tagRoutes } from './tags';
import { templateRoutes } from './templates';
import { transcriptRoutes } from './transcripts';
import { versionRoutes } from './versions';
import { watchingRoutes } from './watching';

export const routes = {
  ...recordingRoutes,
  ...binRoutes,
  ...tagRoutes,
  ...fileRoutes,
  ...captureRoutes,
  ...transcriptRoutes,
  ...sharingRoutes,
  ...speakerRoutes,
  ...summaryRoutes,
  ...versionRoutes,
  ...templateRoutes,
  ...chatRoutes,
  ...replyRoutes,
  ...searchRoutes,
  ...askRoutes,
  ...promiseRoutes,
  ...modelRoutes,
  ...jobRoutes,
  ...libraryRoutes,
  ...watchingRoutes,
  ...leaksRoutes,
  ...settingsRoutes,
  ...evaluationRoutes,
};

export type RouteName = keyof typeof routes;
/** What a caller passes: defaults may be left out. */
export type RequestOf<N extends RouteName> = z.input<(typeof routes)[N]['input']>;
/** What a handler receives: parsed, with defaults filled in. */
export type InputOf<N extends RouteName> = z.output<(typeof routes)[N]['input']>;
export type OutputOf<N extends RouteName> = z.output<(typeof routes)[N]['output']>;

/** Given to a handler with its input. */
export interface CallContext {
  signal: AbortSignal;
  /** What the caller calls the request, for events about it; null where it wants none. */
  request: string | null;
  /** Progress of this very call, 0..1, with seconds left where known, and the part where it is done in parts. */
  progress(done: number, secondsLeft: number | null, step: string, part?: PartOf): void;
}

/** One handler for each route: a missing or an extra one does not compile. */
export type Handlers = {
  [N in RouteName]: (input: InputOf<N>, context: CallContext) => Promise<OutputOf<N>>;
};
/** The part of the handlers that one noun provides. */
export type HandlersFor<R> = Pick<Handlers, Extract<keyof R, RouteName>>;

export type { AskSource } from './ask';
export type { BinItem } from './bin';
export type { Capture, CaptureEnd } from './captures';
export type {
  Chat,
  ChatApp,
  DigestItem,
  Media,
  MediaKind,
  Message,
  StyleCard,
} from './chats';
export { type PartOf, requestId } from './define';
export * from './errors';
export * from './events';
export type {
  DocumentFile,
  DocumentFormat,
  ExportParts,
  PrivateClass,
  Sharing,
  ShownParts,
  TextFile,
} from './exports';
export { privateClass } from './exports';
export { MAX_CHUNK_BYTES } from './files';
export type { Job, Waiting } from './jobs';
export type { Sent, Way } from './leaks';
export type {
  Backup,
  BackupFacts,
  BackupManifest,
  Holdings,
  LastBackup,
  LibraryLocation,
  LibraryMove,
  LibrarySwitch,
  ReadOnly,
  SealedBackup,
  SealedList,
  SealedManifest,
} from './library';
export { backupManifest, libraryLocation, sealedList, sealedManifest } from './library';
export type {
  AvailableModel,
  CatalogEntry,
  Download,
  Manifest,
  Measurement,
  Model,
  Offer,
} from './models';
export type { PromiseEntry, PromiseState } from './promises';
export type { AudioFile, Gap, Recording } from './recordings';
export type {
  Replies,
  ReplyIntent,
  ReplySource,
  ReplyTone,
  Suggestion,
  SuppressionReason,
} from './replies';
export type { Hit } from './search';
export {
  isSettingName,
  type SettingFacts,
  type SettingName,
  settingFacts,
  settingNames,
} from './setting-facts';
export type { Check, Settings } from './settings';
export { settings as settingsSchema } from './settings';
export type { SharedLine, SharedPart, SharingPreview } from './sharing';
export type { Said, Speaker } from './speakers';
export type {
  Point,
  Removal,
  RemovalKind,
  Source,
  Summary,
  SummaryBody,
  SummaryLength,
  SummaryNote,
  SummaryType,
  WrittenSection,
} from './summaries';
export { isUnread, UNASSIGNED } from './summaries';
export type { ListOrder, Marks } from './tags';
export type { ListedTemplate, Template, TemplateSection } from './templates';
export type { Segment, Span, Transcript, TranscriptFormat, Word } from './transcripts';
export type { Comparison, ComparisonRow, PointChange, WordChange } from './versions';
export type { Watching } from './watching';
