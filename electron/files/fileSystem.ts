import * as fs from 'node:fs/promises';

/** The part of Node's file functions used here, so that tests can make the n-th call fail. */
export type FileSystem = Pick<
  typeof fs,
  'link' | 'lstat' | 'mkdir' | 'open' | 'readdir' | 'rename' | 'rmdir' | 'stat' | 'unlink'
>;

export const nodeFileSystem: FileSystem = fs;

/** What file writing needs from outside; every member has a default in `writer.ts`. */
export interface FileHost {
  readonly fs: FileSystem;
  readonly platform: NodeJS.Platform;
  /** waits that many milliseconds */
  readonly sleep: (ms: number) => Promise<void>;
  /** milliseconds since 1970 */
  readonly now: () => number;
}
