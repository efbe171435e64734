/** All verbs, in the order of the help. */
import type { AddVerb } from '../program';
import { addAbout } from './about';
import { addAsk } from './ask';
import { addBackup, addRestore } from './backup';
import { addBench } from './bench';
import { addBin } from './bin';
import { addCatchup } from './catchup';
import { addDemo } from './demo';
import { addDoctor } from './doctor';
import { addEval } from './eval';
import { addExport } from './export';
import { addImport } from './import';
import { addJobs } from './jobs';
import { addLibrary } from './library';
import { addList } from './list';
import { addModels } from './models';
import { addPromises } from './promises';
import { addRecord } from './record';
import { addRemove } from './remove';
import { addReply } from './reply';
import { addSearch } from './search';
import { addServe } from './serve';
import { addSettings } from './settings';
import { addShow } from './show';
import { addSpeakers } from './speakers';
import { addStyle } from './style';
import { addSummarize } from './summarize';
import { addSummary } from './summary';
import { addStar, addTag } from './tag';
import { addTags } from './tags';
import { addTemplates } from './templates';
import { addTranscribe } from './transcribe';
import { addWatch } from './watch';
import { addWipe } from './wipe';

export const verbs: AddVerb[] = [
  addTranscribe,
  addSummarize,
  addTemplates,
  addReply,
  addRecord,
  addImport,
  addWatch,
  addJobs,
  addList,
  addShow,
  addSearch,
  addAsk,
  addCatchup,
  addPromises,
  addStyle,
  addSummary,
  addSpeakers,
  addExport,
  addTag,
  addStar,
  addTags,
  addRemove,
  addBin,
  addBackup,
  addRestore,
  addLibrary,
  addWipe,
  addSettings,
  addServe,
  addModels,
  addDoctor,
  addAbout,
  addDemo,
  addEval,
  addBench,
];
