import { defineStore } from 'pinia';
import { ref, watch } from 'vue';
import { useDeskStore } from './desk';
import { useFindingsStore } from './findings';
import { useRemarksStore } from './remarks';

/**
 * F8 and Shift+F8: the district's open remarks and what the rules found, as one ring. Remarks come first, as in the panel;
 * whoever stands at a note or at a place of the paper goes on from there.
 */
export const useNoteStepsStore = defineStore('noteSteps', () => {
  const desk = useDeskStore();
  const findings = useFindingsStore();
  const remarks = useRemarksStore();
  /** the remark stepped to last; a note of a rule at the same words may have taken its light since */
  const last = ref('');
  watch(
    () => desk.report?.id,
    () => (last.value = ''),
  );

  function toRemark(index: number): boolean {
    const view = remarks.open.at(index);
    if (!view) return false;
    last.value = view.key;
    remarks.locate(view);
    return true;
  }

  function toFinding(stepped: boolean): boolean {
    if (!stepped) return false;
    last.value = remarks.lit = '';
    return true;
  }

  /** The next (1) or previous (-1) note, round the ends; false when there is none. */
  function step(direction: 1 | -1): boolean {
    const at = remarks.open.findIndex(({ key }) => key === (remarks.lit || last.value));
    if (at >= 0) {
      const next = at + direction;
      if (next >= 0 && next < remarks.open.length) return toRemark(next);
      return toFinding(findings.enter(direction)) || toRemark(direction === 1 ? 0 : -1);
    }
    const leavesFindings = findings.standing ? findings.isLast(direction) : direction === 1;
    if (leavesFindings && toRemark(direction === 1 ? 0 : -1)) return true;
    return toFinding(findings.step(direction));
  }

  return { step };
});
