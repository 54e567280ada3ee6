import { readWordLists } from '../core/checks/wording/readLists';
import type { WordLists } from '../core/checks/wording/lists';

const files = import.meta.glob('../../resources/wording/*.json', { eager: true, import: 'default' });

/** The word lists shipped with this copy of the program: what every check is given unless the office adds its own. */
export const wordLists: WordLists = readWordLists(files);
