import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import { sentence } from '../core/kernel/problem';
import { dateText } from '../core/report/dates';
import type { TextField } from '../core/report/fields';
import type { Handoff } from '../usecases';
import { REMARKS } from '../wording/handoff';
import { useDeskStore } from './desk';
import type { FindingSpan } from './findingSpans';
import { program } from './program';
import { remarkViews, type RemarkView } from './remarkViews';
import { useToasts } from './toasts';

/**
 * What the district remarked on the open report's newest hand-off. No rule made these, so they are no findings: they stand
 * beside them, at their places as the report reads now.
 */
export const useRemarksStore = defineStore('remarks', () => {
  const desk = useDeskStore();
  const toasts = useToasts();
  const handoff = shallowRef<Handoff | null>(null);
  const lit = ref('');

  const reply = computed(() => handoff.value?.reply?.reply ?? null);
  const list = computed<readonly RemarkView[]>(() => {
    const { report, edition } = desk;
    const held = handoff.value?.reply;
    return report && edition && held ? remarkViews(report, edition, held) : [];
  });
  const open = computed(() => list.value.filter((view) => !view.done));
  const lead = computed(() => (reply.value ? REMARKS.lead(reply.value.district, dateText(reply.value.on)) : ''));

  async function load(): Promise<void> {
    const id = desk.report?.id;
    if (!id) {
      handoff.value = null;
      return;
    }
    const found = await program().handoff.history(id);
    // Remarks on an earlier hand-off were answered by handing over again.
    if (desk.report?.id === id) handoff.value = (found.ok && found.value[0]) || null;
  }
  watch(
    () => desk.report?.id,
    () => {
      lit.value = '';
      handoff.value = null;
      void load();
    },
    { immediate: true },
  );

  async function mark(view: RemarkView, done: boolean): Promise<void> {
    if (!handoff.value) return;
    const kept = await program().handoff.remarkDone(handoff.value.id, view.number, done);
    if (kept.ok) handoff.value = kept.value;
    else toasts.error(sentence(kept.error));
  }

  return {
    list,
    open,
    lead,
    lit,
    load,
    mark,
    locate(view: RemarkView): void {
      lit.value = view.key;
      if (view.place !== '') desk.goTo(view.place);
    },
    /** Whether the key is one of a remark; it is then the lit one. */
    activate(key: string): boolean {
      const known = list.value.some((view) => view.key === key);
      lit.value = known ? key : '';
      return known;
    },
    /** Stretches of a text that open remarks stand at. */
    spans: (field: TextField): readonly FindingSpan[] =>
      open.value.flatMap(({ span, key, text }) =>
        span?.field === field
          ? [
              {
                from: span.from,
                to: span.to,
                level: 'warning',
                message: REMARKS.mark(text),
                key,
                fixLabel: '',
                passed: false,
              },
            ]
          : [],
      ),
    /** Open remarks at cells, as the grid marks them. */
    cells: computed(() => {
      const at = new Map<string, { readonly level: 'warning'; readonly message: string }[]>();
      for (const { cell, text } of open.value)
        if (cell !== '') at.set(cell, [...(at.get(cell) ?? []), { level: 'warning', message: REMARKS.mark(text) }]);
      return at;
    }),
  };
});
