import type { Block, LeftOut } from '../source';

/** A block and the element it stands in; `path` is shared, so that regions of the page can be told apart. */
export interface PlacedBlock {
  readonly block: Block;
  readonly inside: Container;
}

export interface Container {
  readonly parent: Container | null;
  readonly depth: number;
}

export interface Page {
  readonly blocks: readonly PlacedBlock[];
  readonly leftOut: readonly LeftOut[];
}
