import type { OutFile } from '../../../electron/contract/bridge';
import { safeFileName } from '../../core/kernel/fileName';

/** Long enough for the slowest browser to begin reading. */
const KEEP_MS = 60_000;

/**
 * Hands files to the browser's own download, one by one, for browsers without a folder dialog. Whether and where they were
 * stored the page is not told; the browser itself never overwrites.
 */
export function download(document: Document, files: readonly OutFile[]): readonly string[] {
  return files.map(({ name, bytes }) => {
    const safe = safeFileName(name);
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    const link = document.createElement('a');
    link.href = address;
    link.download = safe;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
    return safe;
  });
}
