export { readArchive, type Archive } from './readArchive';
export { archiveProblem } from './problem';
export { isSafeName, nameKey } from './names';
export {
  PACKAGE_LIMITS,
  type ArchiveCause,
  type ArchiveEntry,
  type ArchiveFault,
  type ArchiveLimits,
  type ArchiveRules,
} from './types';
