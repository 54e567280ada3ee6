import { problem, type Problem, type ProblemCode } from '../kernel/problem';
import type { ArchiveCause, ArchiveFault, ArchiveLimits } from './types';

/** How each way of being refused is told; details stay in the fault, for a log. */
const CODES: Readonly<Record<ArchiveCause, ProblemCode>> = {
  empty: 'fileEmpty',
  notArchive: 'fileDamaged',
  truncated: 'fileDamaged',
  tooLarge: 'tooLarge',
  tooManyEntries: 'unpackedTooLarge',
  entryTooLarge: 'unpackedTooLarge',
  totalTooLarge: 'unpackedTooLarge',
  ratio: 'unpackedTooLarge',
  directory: 'fileDamaged',
  twoEnds: 'fileUnsafe',
  slack: 'fileUnsafe',
  comment: 'fileUnsafe',
  zip64: 'fileUnsafe',
  split: 'fileDamaged',
  encrypted: 'passwordFile',
  method: 'fileUnsafe',
  name: 'fileUnsafe',
  duplicate: 'fileUnsafe',
  special: 'fileUnsafe',
  headers: 'fileUnsafe',
  overlap: 'fileUnsafe',
  size: 'fileDamaged',
  checksum: 'fileDamaged',
  data: 'fileDamaged',
  refusedName: 'fileUnsafe',
};

/** What the reader is told. */
export const archiveProblem = ({ cause }: ArchiveFault, limits: ArchiveLimits): Problem =>
  problem(CODES[cause], cause === 'tooLarge' ? { limitMb: Math.round(limits.archive / 1e6) } : {});
