import type { OpenedFile } from '../../../electron/contract/bridge';
import { problem, type Problem } from '../../core/kernel/problem';
import { err, ok, type Result } from '../../core/kernel/result';
import { isCancelled } from './fsProblems';
import type { Pickers } from './pickers';

/** Largest report file read (P16). */
const LIMIT_MB = 20;

/** Lets the person choose one report file and reads it whole; null when they cancel. */
export async function openFile(page: Pickers, document: Document): Promise<Result<OpenedFile | null, Problem>> {
  let file: File | null;
  try {
    file = page.showOpenFilePicker ? await byPicker(page) : await byInput(document);
  } catch (error) {
    return isCancelled(error) ? ok(null) : err(problem('fileUnreadable', { path: '所选文件' }));
  }
  return file ? readFile(file) : ok(null);
}

async function byPicker(page: Pickers): Promise<File | null> {
  const types = [{ description: '年报文件', accept: { 'application/json': ['.json'] } }];
  const [handle] = await page.showOpenFilePicker!({ id: 'nianbao', types });
  return handle ? handle.getFile() : null;
}

function byInput(document: Document): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

async function readFile(file: File): Promise<Result<OpenedFile, Problem>> {
  if (file.size > LIMIT_MB * 1024 * 1024) return err(problem('tooLarge', { limitMb: LIMIT_MB }));
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return err(problem('fileUnreadable', { path: file.name }));
  }
  try {
    return ok({ name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    return err(problem('notJson'));
  }
}
