import { compose } from '../core/compose';
import type { Makers } from './make';

/** The real makers. Pages are joined in when their room of the core is there. */
export const makers: Makers = {
  compose,
  layOut: () => {
    throw new Error('pages are not laid out yet');
  },
  // Loaded when asked for: the preview, which is asked for at every pause in typing, needs none of it.
  publishCopy: async (report, edition) => (await import('../core/compose/publish')).publishCopy(report, edition),
};
