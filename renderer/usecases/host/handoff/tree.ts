import type { ListedFolder } from '../pickers';

/** Files and folders as a browser shows them, whichever of its three ways they came. */
export interface TreeFile {
  readonly kind: 'file';
  readonly name: string;
  /** the file as it is now; rejects when it cannot be had any more */
  open(): Promise<File>;
}

export interface TreeFolder {
  readonly kind: 'folder';
  readonly name: string;
  list(): Promise<readonly TreeNode[]>;
}

export type TreeNode = TreeFile | TreeFolder;

export const treeOfFile = (file: File): TreeFile => ({
  kind: 'file',
  name: file.name,
  open: () => Promise.resolve(file),
});

/** A folder chosen through the browser's dialog. */
export const treeOfHandle = (folder: FileSystemDirectoryHandle): TreeFolder => ({
  kind: 'folder',
  name: folder.name,
  async list() {
    const nodes: TreeNode[] = [];
    for await (const handle of (folder as ListedFolder).values())
      nodes.push(
        handle.kind === 'directory'
          ? treeOfHandle(handle as FileSystemDirectoryHandle)
          : { kind: 'file', name: handle.name, open: () => (handle as FileSystemFileHandle).getFile() },
      );
    return nodes;
  },
});

/** Something dragged into the page; its folders are listed a hundred names at a time, until none is left. */
export function treeOfEntry(entry: FileSystemEntry): TreeNode {
  if (!entry.isDirectory) {
    const file = entry as FileSystemFileEntry;
    return { kind: 'file', name: entry.name, open: () => new Promise((done, failed) => file.file(done, failed)) };
  }
  return {
    kind: 'folder',
    name: entry.name,
    async list() {
      const reader = (entry as FileSystemDirectoryEntry).createReader();
      const nodes: TreeNode[] = [];
      for (;;) {
        const some = await new Promise<readonly FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
        if (some.length === 0) return nodes;
        nodes.push(...some.map(treeOfEntry));
      }
    },
  };
}

/** What a folder field of an older browser hands out: all files below, each with its way from the folder. */
export function treeOfFiles(files: readonly File[]): TreeFolder {
  const root: Branch = { folders: new Map(), files: [] };
  let rootName = '';
  for (const file of files) {
    const [top = '', ...way] = file.webkitRelativePath.split('/').slice(0, -1);
    rootName = top;
    let branch = root;
    for (const name of way) {
      const next = branch.folders.get(name) ?? { folders: new Map<string, Branch>(), files: [] };
      branch.folders.set(name, next);
      branch = next;
    }
    branch.files.push(file);
  }
  return treeOfBranch(rootName, root);
}

interface Branch {
  readonly folders: Map<string, Branch>;
  readonly files: File[];
}

const treeOfBranch = (name: string, { folders, files }: Branch): TreeFolder => ({
  kind: 'folder',
  name,
  list: () =>
    Promise.resolve([...[...folders].map(([below, branch]) => treeOfBranch(below, branch)), ...files.map(treeOfFile)]),
});
