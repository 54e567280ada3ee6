import { problem, type Problem } from '../../../../renderer/core/kernel/problem';
import type { Tokens } from '../tokens';

/** What a person chose to be looked through. Paths, which never cross to the page. */
export type IncomingPlace =
  { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'files'; readonly paths: readonly string[] };

/** Places behind the page's tokens; each kind of token opens only what it was issued for. */
export interface HandoffPlaces {
  /** of `chooseFolder` */
  readonly folders: Tokens<string>;
  /** folders of packages written in this run */
  readonly packages: Tokens<string>;
  /** of `chooseIncoming` */
  readonly incoming: Tokens<IncomingPlace>;
}

/** The dialog showed this folder, so it was there: whatever it was on has gone since (P13). */
export const gone = (found: Problem): Problem => (found.code === 'folderMissing' ? problem('mediumGone') : found);
