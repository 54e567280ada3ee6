/** The file dialogs of Chromium browsers, which the compiler's own library does not know. */
export interface Pickers {
  showDirectoryPicker?(options: {
    readonly id: string;
    readonly mode: 'read' | 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
  showOpenFilePicker?(options: {
    readonly id: string;
    readonly multiple?: boolean;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }): Promise<readonly FileSystemFileHandle[]>;
}

/** Listing a folder, which the compiler's own library leaves out as well. */
export type ListedFolder = FileSystemDirectoryHandle & {
  keys(): AsyncIterable<string>;
  values(): AsyncIterable<FileSystemHandle>;
};
