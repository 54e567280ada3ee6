import { EventEmitter } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { nodeFileSystem, type FileHost, type FileSystem } from '../../electron/files/fileSystem';

/** File functions that fail on purpose, and throw-away folders. */

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-test-'));
  made.push(folder);
  return folder;
}

export const listing = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();

export const fsError = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });

/** Calls of the writer that a test can break: file functions, and the functions of an open file. */
export type Call =
  'open' | 'writeFile' | 'sync' | 'readFile' | 'read' | 'close' | 'link' | 'rename' | 'unlink' | 'readdir' | 'lstat';

export interface Fault {
  readonly call: Call;
  readonly code: string;
  /** which calls fail, counted from 1; default all */
  readonly when?: (n: number) => boolean;
}

export interface FaultyHost extends FileHost {
  /** every call in order, e.g. `open`, `writeFile`, `sync` */
  readonly log: string[];
  readonly slept: number[];
  /** emits the call's name before it runs, for acting in between */
  readonly before: EventEmitter;
}

/** Real files on a real disk, except for the faults. Does not really wait. */
export function faultyHost(faults: readonly Fault[] = [], platform: NodeJS.Platform = 'linux'): FaultyHost {
  const counts = new Map<string, number>();
  const log: string[] = [];
  const slept: number[] = [];
  const before = new EventEmitter();
  const strike = (call: string) => {
    const n = (counts.get(call) ?? 0) + 1;
    counts.set(call, n);
    log.push(call);
    before.emit(call, n);
    const fault = faults.find((f) => f.call === call && (f.when?.(n) ?? true));
    if (fault) throw fsError(fault.code);
  };
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        const value: unknown = Reflect.get(object, name);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          // A file is closed for real even when closing is said to fail, or the test would leak it.
          if (name === 'close') await (value as () => Promise<void>).call(object);
          strike(String(name));
          if (name === 'close') return undefined;
          const result: unknown = await (value as (...a: unknown[]) => Promise<unknown>).apply(object, args);
          return name === 'open' ? wrap(result as object) : result;
        };
      },
    });
  return {
    fs: wrap(nodeFileSystem as object) as FileSystem,
    platform,
    sleep: async (ms) => void slept.push(ms),
    now: () => Date.now(),
    log,
    slept,
    before,
  };
}
