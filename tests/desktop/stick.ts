import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FoundThing, PackageStep } from '../../electron/contract/handoffBridge';
import { createDesktopServices, type DesktopServices } from '../../electron/main/services';
import type { OpenDialogOptions } from '../../electron/main/services/ports';
import type { Problem } from '../../renderer/core/kernel/problem';
import type { Result } from '../../renderer/core/kernel/result';
import { faultyHost, newFolder, type Fault, type FaultyHost } from './faults';

/** A token or id that nobody issued. */
export const UNKNOWN = '0f8fad5b-d9cb-469f-a165-70867728950e';

export const codeOf = <T>(answer: Result<T, Problem>): string => (answer.ok ? 'ok' : answer.error.code);

export function unwrap<T>(answer: Result<T, Problem>): T {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

export const shape = (found: readonly FoundThing[]): readonly string[] =>
  found.map(({ kind, path }) => `${kind} ${path}`);

/** The desktop's services over a real folder as the stick, with its dialogs answered ahead. */
export class Stick {
  /** what the dialogs answer; empty: cancelled */
  picked: readonly string[];
  readonly asked: OpenDialogOptions[] = [];
  readonly shown: string[] = [];
  readonly told: PackageStep[] = [];
  readonly host: FaultyHost;
  readonly services: DesktopServices;

  static async insert(faults: readonly Fault[] = []): Promise<Stick> {
    return new Stick(await newFolder(), faults);
  }

  constructor(
    readonly root: string,
    faults: readonly Fault[],
  ) {
    this.picked = [root];
    this.host = faultyHost(faults);
    this.services = createDesktopServices({
      dialog: {
        showOpenDialog: (options) => {
          this.asked.push(options);
          return Promise.resolve({ canceled: this.picked.length === 0, filePaths: [...this.picked] });
        },
      },
      shell: { showItemInFolder: (path) => void this.shown.push(path) },
      appVersion: '0',
      packageStep: (step) => void this.told.push(step),
      files: this.host,
    });
  }

  /** Puts a file on it and gives its whole path. */
  put(path: string, text = 'x'): string {
    const whole = join(this.root, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  }

  /** Tokens as the page gets them. */
  folder = async (): Promise<string> => unwrap(await this.services.chooseFolder())!.token;
  incoming = async (what: 'folder' | 'files' = 'folder'): Promise<string> =>
    unwrap(await this.services.chooseIncoming(what))!.token;
  list = async (token: string): Promise<readonly FoundThing[]> => unwrap(await this.services.listIncoming(token)).found;
  idOf = async (token: string, path: string): Promise<string> =>
    (await this.list(token)).find((one) => one.path === path)!.id;
}
