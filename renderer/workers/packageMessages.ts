import type { CodeState, IncomingPackage, Manifest, PackageContent, PackageProblem } from '../core/handoff';

/** To the worker: one package, all of it in memory. */
export interface PackageRequest {
  readonly incoming: IncomingPackage;
  /** how the person knows it, for the sentences */
  readonly shown: string;
  /** the code from the slip as typed */
  readonly typed: string | undefined;
}

/** What is known of a package after the ordered checks, as plain values. */
export interface CheckedPackage {
  /** nothing refused it; warnings may stand */
  readonly ok: boolean;
  readonly code: CodeState;
  /** why it is refused, in the order met; empty when `ok` */
  readonly problems: readonly PackageProblem[];
  /** what the clerk should look at before accepting */
  readonly warnings: readonly PackageProblem[];
  /** null when the checks did not get that far */
  readonly manifest: Manifest | null;
  /** hand-off code and digest (lower-case hexadecimal) of the manifest as it came; null where there is no manifest */
  readonly seal: { readonly code: string; readonly digest: string } | null;
  /** null unless `ok`; the files' bytes lie in memory of their own */
  readonly content: PackageContent | null;
}

export type PackageReply = { readonly checked: CheckedPackage } | { readonly failed: true };
