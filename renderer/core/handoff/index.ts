/** What the other rooms use of the hand-off. */
export { handoffCode, readTypedCode, type CodeState } from './code';
export { hex, type Sha256 } from './digest';
export { DEEPEST, handedInAs, holdsManifest, isSystemName, MOST_FOUND, MOST_LOOKED_AT } from './handedIn';
export { sourceOf, type IncomingPackage } from './incoming';
export { makePackage, type Package, type PackageFile, type PackedDocument } from './make';
export { readManifest, writeManifest, type ListedFile, type Manifest } from './manifest';
export { isPackageName, MANIFEST_FILE, packageFolderName, REPORT_FILE, revisionFolderName } from './names';
export { noticesOf, type Held, type HeldPackage, type NoticeKind } from './notices';
export { packageZip } from './packageZip';
export { packageProblem, type PackageProblem, type PackageProblemKind } from './problem';
export {
  PACKAGE_READ_LIMIT,
  packageFileLimit,
  type FolderEntry,
  type PackageFiles,
  type PackageSource,
} from './source';
export { verifyPackage, type PackageContent, type Verdict, type VerifyPorts } from './verify';
