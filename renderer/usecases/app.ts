import { createDistrict, type District } from './district';
import { createExports, type Exports } from './exportDocuments';
import { createHandoff, type HandoffVerbs } from './handoff/handoff';
import { createTaskInEffect, type TaskInEffect } from './handoff/taskInEffect';
import { createIntake, type Intake } from './intake/intake';
import { createReview, type Review } from './district/review/review';
import { createTotals, type TotalsVerbs } from './district/totals/totals';
import { createTaskMaker, type TaskMaker } from './district/task/task';
import { createFontVerbs, type FontVerbs } from './fontChoice';
import { createKeepOpen, type KeepOpen } from './keepOpen';
import { createOwnWords, type OwnWordsVerbs } from './ownWords';
import type { AppPorts } from './ports';
import { createPreview, type Preview } from './preview';
import { createProfiles, type Profiles } from './profile';
import { createReportFiles, type ReportFiles } from './reportFiles';
import { createSamples, type Samples } from './samples';
import { createSettings, type SettingsVerbs } from './settings';
import { createTemplates, type Templates } from './templates';
import { createYears, type Years } from './years/years';

/** The verbs of the program. Screens reach storage, files and the host through these only. */
export interface App {
  readonly years: Years;
  readonly profiles: Profiles;
  readonly settings: SettingsVerbs;
  readonly ownWords: OwnWordsVerbs;
  readonly templates: Templates;
  readonly exports: Exports;
  readonly preview: Preview;
  readonly fonts: FontVerbs;
  readonly files: ReportFiles;
  readonly intake: Intake;
  readonly samples: Samples;
  readonly handoff: HandoffVerbs;
  /** what the district's tasks preset */
  readonly task: TaskInEffect;
  /** the district's desk: who has handed in, and taking packages in */
  readonly district: District;
  readonly taskMaker: TaskMaker;
  readonly review: Review;
  readonly totals: TotalsVerbs;
  /** what holds the window back */
  readonly keepOpen: KeepOpen;
  /** what was handed in, for what needs no verb (host information, close requests) */
  readonly ports: AppPorts;
}

/** Composition root of the page's inner side. */
export function createApp(ports: AppPorts): App {
  const task = createTaskInEffect(ports);
  const settings = createSettings(ports, task);
  const ownWords = createOwnWords(ports, task);
  const fonts = createFontVerbs(ports);
  const keepOpen = createKeepOpen(ports.bridge);
  return {
    ports,
    settings,
    ownWords,
    years: createYears(ports, settings, ownWords, task),
    profiles: createProfiles(ports),
    templates: createTemplates(ports, task),
    exports: createExports(ports),
    preview: createPreview(ports),
    fonts,
    files: createReportFiles(ports),
    intake: createIntake(ports),
    samples: createSamples(ports),
    handoff: createHandoff({ ports, settings, ownWords, fonts, keepOpen }),
    task,
    district: createDistrict(ports, settings, ownWords),
    taskMaker: createTaskMaker(ports, settings),
    review: createReview(ports, settings, ownWords),
    totals: createTotals(ports),
    keepOpen,
  };
}
