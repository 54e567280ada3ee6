import { createEditions, type Editions } from '../core/editions/registry';

const files = import.meta.glob('../../resources/editions/*.json', { eager: true, import: 'default' });

/** The editions shipped with this copy of the program: one file each, no code to touch for another one. */
export const editions: Editions = createEditions(Object.values(files));
