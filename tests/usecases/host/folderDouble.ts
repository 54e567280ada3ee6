/** Folders in memory with the browser's own behaviour: a write appears on close; any call can be made to fail once. */

/** Calls that a test can break. */
export const CALLS = [
  'list',
  'makeFolder',
  'makeFile',
  'createWritable',
  'write',
  'close',
  'getFile',
  'arrayBuffer',
] as const;
export type Call = (typeof CALLS)[number] | 'removeEntry';

export interface Fault {
  readonly call: Call;
  /** name of the exception */
  readonly name: string;
  /** which calls fail, counted from 1; default all */
  readonly when?: (n: number) => boolean;
}

export const raise = (name: string): never => {
  throw new DOMException(name, name);
};

type Content = Map<string, Uint8Array | Content>;

/** One medium: its faults can be changed while it is in use. */
export class Medium {
  readonly root: Content = new Map();
  faults: readonly Fault[] = [];
  /** bytes are twisted while they are written */
  twist = false;
  /** when every file on it was written, milliseconds since 1970 */
  modified = Date.now();
  /** every call in order */
  readonly log: Call[] = [];
  readonly #counts = new Map<Call, number>();

  strike(call: Call): void {
    const n = (this.#counts.get(call) ?? 0) + 1;
    this.#counts.set(call, n);
    this.log.push(call);
    const fault = this.faults.find((f) => f.call === call && (f.when?.(n) ?? true));
    if (fault) raise(fault.name);
  }

  /** All files, by their ways. */
  files(of: Content = this.root, way = ''): ReadonlyMap<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    for (const [name, inside] of of)
      if (inside instanceof Map)
        for (const [below, bytes] of this.files(inside, `${way}${name}/`)) found.set(below, bytes);
      else found.set(way + name, inside);
    return found;
  }

  /** Puts a file there without asking any call. */
  put(way: string, bytes: Uint8Array): void {
    const names = way.split('/');
    let folder = this.root;
    for (const name of names.slice(0, -1)) {
      const next = folder.get(name);
      const below: Content = next instanceof Map ? next : new Map();
      folder.set(name, below);
      folder = below;
    }
    folder.set(names.at(-1)!, bytes);
  }

  handle = (name = 'U盘', content: Content = this.root): FileSystemDirectoryHandle =>
    folderHandle(this, name, content) as unknown as FileSystemDirectoryHandle;
}

const contents = new WeakMap<object, Content>();

function folderHandle(medium: Medium, name: string, content: Content): object {
  const entry = (below: string) => {
    const inside = content.get(below)!;
    return inside instanceof Map ? folderHandle(medium, below, inside) : fileHandle(medium, below, content);
  };
  const handle = {
    kind: 'directory',
    name,
    async *keys() {
      medium.strike('list');
      yield* [...content.keys()];
    },
    async *values() {
      medium.strike('list');
      for (const below of [...content.keys()]) yield entry(below);
    },
    getDirectoryHandle: async (below: string, options?: { create?: boolean }) => {
      medium.strike('makeFolder');
      if (!content.has(below)) {
        if (!options?.create) return raise('NotFoundError');
        content.set(below, new Map());
      }
      return content.get(below) instanceof Map ? entry(below) : raise('TypeMismatchError');
    },
    getFileHandle: async (below: string, options?: { create?: boolean }) => {
      if (!content.has(below)) {
        if (!options?.create) return raise('NotFoundError');
        medium.strike('makeFile');
        content.set(below, new Uint8Array());
      }
      return entry(below);
    },
    removeEntry: async (below: string, options?: { recursive?: boolean }) => {
      medium.strike('removeEntry');
      const inside = content.get(below);
      if (inside === undefined) return raise('NotFoundError');
      if (inside instanceof Map && inside.size > 0 && !options?.recursive) return raise('InvalidModificationError');
      content.delete(below);
    },
    isSameEntry: async (other: object) => contents.get(other) === content,
  };
  contents.set(handle, content);
  return handle;
}

const fileHandle = (medium: Medium, name: string, folder: Content): object => ({
  kind: 'file',
  name,
  getFile: async () => {
    medium.strike('getFile');
    const bytes = folder.get(name);
    if (!(bytes instanceof Uint8Array)) return raise('NotFoundError');
    const arrayBuffer = async () => {
      medium.strike('arrayBuffer');
      return Uint8Array.from(bytes).buffer;
    };
    return { name, size: bytes.length, lastModified: medium.modified, arrayBuffer };
  },
  createWritable: async () => {
    medium.strike('createWritable');
    let draft = new Uint8Array();
    return {
      write: async (bytes: Uint8Array) => {
        medium.strike('write');
        draft = Uint8Array.from(bytes, (b) => (medium.twist ? b ^ 1 : b));
      },
      close: async () => {
        medium.strike('close');
        folder.set(name, draft);
      },
      abort: () => Promise.resolve(),
    };
  },
});
