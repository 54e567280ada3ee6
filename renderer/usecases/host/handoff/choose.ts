import type { Pickers } from '../pickers';
import { treeOfFile, treeOfFiles, treeOfHandle, type TreeFile, type TreeNode } from './tree';

/** What was chosen and what the person recognises it by. */
export interface Chosen {
  readonly roots: readonly TreeNode[];
  readonly label: string;
}

type Page = Pickers & { readonly document: Document };

/** Asks for a stick or folder; null when cancelled. Throws what the browser's dialog throws. */
export async function chooseFolder(page: Page): Promise<Chosen | null> {
  if (page.showDirectoryPicker) {
    const folder = await page.showDirectoryPicker({ id: 'nianbao-incoming', mode: 'read' });
    return { roots: [treeOfHandle(folder)], label: folder.name };
  }
  const files = await askByField(page.document, (field) => (field.webkitdirectory = true));
  if (files.length === 0) return null;
  const folder = treeOfFiles(files);
  return { roots: [folder], label: folder.name };
}

/** Asks for single files; null when cancelled. */
export async function chooseFiles(page: Page): Promise<Chosen | null> {
  const files = page.showOpenFilePicker ? await pickFiles(page) : (await askFiles(page.document)).map(treeOfFile);
  return files.length === 0 ? null : { roots: files, label: labelOf(files) };
}

/** The first name, and how many there are. */
export const labelOf = (nodes: readonly TreeNode[]): string =>
  nodes.length === 1 ? nodes[0]!.name : `${nodes[0]?.name ?? ''} 等 ${String(nodes.length)} 项`;

async function pickFiles(page: Page): Promise<readonly TreeFile[]> {
  const accept = { 'application/zip': ['.zip'], 'application/json': ['.json'] };
  const types = [{ description: '报送包、回执、任务文件', accept }];
  const handles = await page.showOpenFilePicker!({ id: 'nianbao-incoming', multiple: true, types });
  return handles.map((handle) => ({ kind: 'file', name: handle.name, open: () => handle.getFile() }));
}

const askFiles = (document: Document): Promise<readonly File[]> =>
  askByField(document, (field) => {
    field.multiple = true;
    field.accept = '.zip,.json,application/zip,application/json';
  });

function askByField(document: Document, shape: (field: HTMLInputElement) => void): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    shape(field);
    field.addEventListener('change', () => resolve([...(field.files ?? [])]));
    field.addEventListener('cancel', () => resolve([]));
    field.click();
  });
}
