import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Host } from './hosts';

const sample = readFileSync(new URL('../../resources/samples/2025.json', import.meta.url), 'utf8');

/** A package as the command line makes it: its folder and the code of its slip. */
export interface Made {
  readonly folder: string;
  readonly code: string;
}

/**
 * Hands a township's report over into `to`, by the built command line.
 * @param place short name such as 青溪镇 @param edit changes the report before it is handed over
 */
export function handOver(to: string, place: string, edit: (report: string) => string = (text) => text): Made {
  mkdirSync(to, { recursive: true });
  const file = join(to, 'source.txt');
  writeFileSync(file, edit(sample.replaceAll('棠梨渡镇', place)));
  const told = execFileSync(process.execPath, ['dist/cli.js', 'handoff', file, '--to', to, '--json'], {
    encoding: 'utf8',
  });
  return JSON.parse(told) as Made;
}

/** Puts everything below a folder of this machine on the stick that the host's dialogs answer with. */
export async function fillStick(page: Page, host: Host, from: string, stick: string): Promise<void> {
  if (host.name === 'desktop-host') {
    cpSync(from, stick, { recursive: true });
    host.giveFolder(stick);
    return;
  }
  const files = filesBelow(from).map((path) => [
    relative(from, path).split('\\').join('/'),
    readFileSync(path).toString('base64'),
  ]);
  await page.evaluate(async (all) => {
    const usb = await (await navigator.storage.getDirectory()).getDirectoryHandle('usb', { create: true });
    for (const [path = '', data = ''] of all) {
      const names = path.split('/');
      let folder = usb;
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
      const writing = await (await folder.getFileHandle(names.at(-1)!, { create: true })).createWritable();
      await writing.write(Uint8Array.from(atob(data), (c) => c.charCodeAt(0)));
      await writing.close();
    }
  }, files);
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

/** A file on the way to a stick, with the folders it lies in. */
export function put(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}
