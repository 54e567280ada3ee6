import { compose } from '../core/compose';
import type { Makers } from './make';

/** The real makers. Pages and publish copy are joined in when their rooms of the core are there. */
export const makers: Makers = {
  compose,
  layOut: () => {
    throw new Error('pages are not laid out yet');
  },
  publishCopy: () => Promise.reject(new Error('the publish copy is not made yet')),
};
