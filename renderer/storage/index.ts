/** The room that keeps reports on this computer. The only importer of Dexie. */
export { openStorage, type StorageOptions } from './open';
export type { DeskContent, DeskPackage, DeskStore, Taken } from './desk';
export type { DeskFile, DeskReview, NewDeskPackage } from './deskRows';
export type { Handoff, HandoffStore, HeldReply } from './handoffs';
export type { Profile, UserTemplate } from './rows';
export type {
  Answer,
  CreateOptions,
  ListedReport,
  ProfileStore,
  ReportStore,
  Saved,
  SettingStore,
  Storage,
  StoredReport,
  UserTemplateStore,
} from './storage';
export type { BeforeTakeIn, FromDistrict, TakeInStore } from './takeIn';
export type { StoredTask, TaskRole, TaskStore } from './tasks';
