import type { SearchQuery } from '@codemirror/search';
import type { EditorState } from '@codemirror/state';

/** Counting stops here: one letter searched in a long text must not slow the typing down. */
const MOST = 999;

/** `current`: 1-based number of the match that is selected, 0 when none is. `isMore`: counting stopped at the limit. */
export interface MatchCount {
  readonly count: number;
  readonly current: number;
  readonly isMore: boolean;
}

/** How often a valid query matches in the text. */
export function countMatches(state: EditorState, query: SearchQuery): MatchCount {
  const { from, to } = state.selection.main;
  const cursor = query.getCursor(state);
  let count = 0;
  let current = 0;
  for (let step = cursor.next(); step.done !== true; step = cursor.next()) {
    if (count === MOST) return { count, current, isMore: true };
    count += 1;
    if (step.value.from === from && step.value.to === to) current = count;
  }
  return { count, current, isMore: false };
}
