import { compose } from '../core/compose';
import { layOut } from '../core/pages';
import type { Makers } from './make';

/** The real makers. */
export const makers: Makers = {
  compose,
  layOut,
  // Loaded when asked for: the preview, which is asked for at every pause in typing, needs none of it.
  publishCopy: async (report, edition) => (await import('../core/compose/publish')).publishCopy(report, edition),
};
