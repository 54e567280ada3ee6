/**
 * The verbs of the program. `createApp` needs ports (storage, host, clock …) and gives the verbs that touch them; the rest
 * are pure functions over report values.
 */
export { createApp, type App } from './app';
export type { AppPorts } from './ports';

export { createAutosave, isFinal, type Autosave, type AutosaveOptions, type SaveState } from './autosave';
export { EMPTY_HISTORY, HISTORY_LIMIT, record, redo, undo, type History, type HistoryEntry } from './history';

export { applyCells, fillRestZero, restoreTotals, typedCell, type CellChanges } from './editing/cells';
export { typedField } from './editing/fields';
export { addLinks, insertLinked, removeLink, type FigureChoice } from './editing/links';
export { pasteBlock, type PasteInput, type PasteResult } from './editing/pasteBlock';
export { planPaste, type PastePlan, type PasteRow } from './editing/pastePlan';

export { loadChecking, type Checking } from './checking';
export type { OpenYear, Years } from './years/years';
export type { YearRow } from './years/rows';
export type { SectionStart, StartChoice, YearStart } from './years/yearStart';
export { partOf, partStates, type PartId, type PartState, type StateName } from './years/partStates';

export type { FirstAnswers, Profiles } from './profile';
export { deadlineOf, DEFAULT_DEADLINE, type FontChoice, type Settings, type SettingsVerbs } from './settings';
export { allowing, type OwnWordsChanged, type OwnWordsVerbs } from './ownWords';
export { fillTemplate, type Templates } from './templates';
export type { ExportProgress, ExportRequest, Exports, ExportStep, PdfRequest, PublishRequest } from './exportDocuments';
export type { FontsInUse, FontVerbs } from './fontChoice';
export type { Preview } from './preview';
export type { DistrictTemplate } from './templates';
export type { Imported, ReportFiles } from './reportFiles';
export type { ForeignSource, Intake, ReadOptions, SameYear, StoredImport } from './intake/intake';
export type { HandoffVerbs } from './handoff/handoff';
export { mayBeHandedOver, type FinalCheck } from './handoff/finalCheck';
export type { HandedOver, HandOverRequest, HandOverStep } from './handoff/handOver';
export type { FromDistrictItem, LookedAt } from './handoff/fromDistrict';
export type { StickProgress, StickVerdict } from './handoff/verifyStick';
export type { TaskInEffect } from './handoff/taskInEffect';
export type { Samples } from './samples';
export type {
  Board,
  BoardUnit,
  Candidate,
  District,
  ImportItem,
  ImportProgress,
  NearTownship,
  StoreOutcome,
} from './district';

export type { Decision, DocumentSheets, Review } from './district/review/review';
export type { ReviewUnit } from './district/review/unit';
export { acceptGate, type AcceptGate } from './district/review/gate';
export { inOrder, remarkAt, remarkFrom, saidRemarks, type OwnRemark } from './district/review/remarks';
export type { OwnReport, TotalsVerbs } from './district/totals/totals';
export type { ShownTotals } from './district/totals/workbook';
export type { Before } from './district/totals/before';
export { inScope, totalsOf, type Gathered, type Member, type TotalsScope } from './district/totals/gather';
export type { TaskMaker } from './district/task/task';
export {
  asStanding,
  copiedFrom,
  filledRows,
  isChanged,
  nextRevision,
  withTownships,
  type TaskDraft,
  type TownshipRow,
} from './district/task/draft';
export { faultsOf, fullName, rowFaults, type RowFault, type TaskFault } from './district/task/faults';
export { townshipsIn } from './district/task/paste';

export { createBrowserBridge, type BrowserHost } from './host/browserBridge';
export { findBridge } from './host/findBridge';
export { incomingFromDrop, incomingFromHost } from './host/handoff/incoming';
export type { IncomingSource } from './host/handoff/source';
export { createSha256 } from './host/sha256';
export { createFonts, type Fonts } from './host/fonts';

// What the verbs hand on, so that stores need to know one room only.
export {
  openStorage,
  type BeforeTakeIn,
  type Handoff,
  type HeldReply,
  type DeskPackage,
  type Profile,
  type Saved,
  type Storage,
  type StorageOptions,
  type UserTemplate,
} from '../storage';
export { createComposer, type Composer } from '../workers/composer';
export { createDocumentPages, type DocumentPages } from '../workers/documentPages';
export { createIntakeReader, type IntakeReader } from '../workers/intakeReader';
export { createPackageReader, type PackageReader } from '../workers/packageReader';
export type { CheckedPackage } from '../workers/packageMessages';
export type { PagedFile } from '../workers/composeMessages';
