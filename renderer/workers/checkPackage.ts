import type { Editions } from '../core/editions/registry';
import {
  handoffCode,
  hex,
  sourceOf,
  verifyPackage,
  writeManifest,
  type PackageContent,
  type Sha256,
} from '../core/handoff';
import type { CheckedPackage, PackageRequest } from './packageMessages';

/** The checks of a package, and what the page asks of it besides: the one body of the worker and of tests. */
export async function checkPackage(
  { incoming, shown, typed }: PackageRequest,
  ports: { readonly sha256: Sha256; readonly editions: Editions },
): Promise<CheckedPackage> {
  const { manifest, content, ...verdict } = await verifyPackage(sourceOf(incoming, shown), ports, typed);
  if (!manifest) return { ...verdict, manifest, seal: null, content: null };
  // A manifest is only taken when it is exactly what we would write: these are the bytes it came as.
  const bytes = writeManifest(manifest);
  const seal = { code: await handoffCode(bytes, ports.sha256), digest: hex(await ports.sha256(bytes)) };
  return { ...verdict, manifest, seal, content: content && withOwnMemory(content) };
}

/** Files whose memory holds nothing else, so that it can be handed on as it is. */
const withOwnMemory = ({ report, files }: PackageContent): PackageContent => ({
  report,
  files: new Map(
    [...files].map(([name, bytes]) => [name, bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()]),
  ),
});
