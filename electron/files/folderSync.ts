import type { FileHost } from './fileSystem';
import { errorCode } from './fsErrors';

/** Refusals that mean the system cannot flush a folder at all (Windows, some FUSE drivers), not that the medium failed. */
const UNSUPPORTED = new Set(['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF', 'EACCES']);

/** Makes the names in a folder durable (P11). Where folders cannot be flushed it does nothing; EIO and ENODEV are thrown. */
export async function syncFolder({ fs }: FileHost, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!UNSUPPORTED.has(errorCode(error))) throw error;
  }
}
