import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { compareWith, inPieces, passagesOf } from '../core/kernel/sameness/compare';
import { isTextField, type TextField } from '../core/report/fields';
import { TEXT_SECTIONS, type TextSection } from '../core/report/model';
import { COMPARE as W } from '../wording/compare';
import { useDeskStore } from './desk';

/** Findings about words that stand in last year's report. */
const RULES: ReadonlySet<string> = new Set(['PY05', 'PY07']);

const sectionOf = (place: string): TextSection | null =>
  TEXT_SECTIONS.find((s) => s === place.replace(/:\d+-\d+$/, '')) ?? null;

/** This year's text beside last year's. Nothing is worked out before the view is opened. */
export const useCompareStore = defineStore('compare', () => {
  const desk = useDeskStore();
  /** the section of this year's report; null while the view is closed */
  const section = ref<TextSection | null>(null);
  const lastSection = ref<TextSection>('overview');
  /** number of the passage looked at, −1 for none yet */
  const chosen = ref(-1);

  const last = computed(() => desk.lastYear);
  const others = computed(() => TEXT_SECTIONS.map((s) => [s, last.value?.[s] ?? ''] as const));
  const text = computed(() => (section.value && desk.report ? desk.report[section.value] : ''));
  const comparison = computed(() => compareWith(text.value, others.value));
  const lastText = computed(() => last.value?.[lastSection.value] ?? '');
  const counterpart = computed(() => {
    const passage = comparison.value.passages[chosen.value];
    return passage ? comparison.value.counterpart(passage, lastSection.value) : null;
  });
  const lastAll = computed(() => passagesOf(lastText.value, text.value));
  /** Marks of last year's text; the one that answers the chosen passage is cut out of them. */
  const lastPassages = computed(() => {
    const all = lastAll.value;
    const found = counterpart.value?.section === lastSection.value ? counterpart.value : null;
    if (!found) return { list: all, chosen: -1 };
    const around = all.flatMap(({ start, end }) =>
      end <= found.start || start >= found.end
        ? [{ start, end }]
        : [
            { start, end: found.start },
            { start: found.end, end },
          ].filter((p) => p.end > p.start),
    );
    const list = [...around, { start: found.start, end: found.end }].sort((a, b) => a.start - b.start);
    return { list, chosen: list.findIndex((p) => p.start === found.start) };
  });

  const titleOf = (s: TextSection): string => desk.parts.find((p) => p.id === s)?.title ?? W.preface;
  const sections = computed(() =>
    TEXT_SECTIONS.map((id) => ({
      id,
      title: titleOf(id),
      percent: desk.report ? compareWith(desk.report[id], others.value).percent : 0,
    })),
  );

  function show(wanted: TextSection): void {
    section.value = wanted;
    lastSection.value = wanted;
    chosen.value = -1;
  }

  /** Opens the view at a place of this year's report: a section or a span in it (`problems:0-20`). */
  function open(place: string): void {
    const wanted = sectionOf(place);
    if (!wanted || !last.value) return;
    show(wanted);
    const start = Number(/:(\d+)-\d+$/.exec(place)?.[1] ?? -1);
    if (start >= 0) choose(comparison.value.passages.findIndex((p) => p.end > start));
  }

  /** Looks at a passage; the other side turns to the section in which it stands. */
  function choose(n: number): void {
    chosen.value = n;
    if (counterpart.value) lastSection.value = counterpart.value.section;
  }

  function step(by: 1 | -1): void {
    const { length } = comparison.value.passages;
    if (length === 0) return;
    choose(chosen.value < 0 ? (by > 0 ? 0 : length - 1) : (chosen.value + by + length) % length);
  }

  return {
    section,
    lastSection,
    chosen,
    year: computed(() => desk.report?.year ?? 0),
    sections,
    titleOf,
    percent: computed(() => comparison.value.percent),
    count: computed(() => comparison.value.passages.length),
    pieces: computed(() => inPieces(text.value, comparison.value.passages)),
    lastPieces: computed(() => inPieces(lastText.value, lastPassages.value.list)),
    lastChosen: computed(() => lastPassages.value.chosen),
    isEmpty: computed(() => text.value.trim() === ''),
    isLastEmpty: computed(() => lastText.value.trim() === ''),
    /** where the chosen passage stands, as a place of the desk; '' for none */
    chosenPlace: computed(() => {
      const p = comparison.value.passages[chosen.value];
      return p && section.value ? `${section.value}:${p.start}-${p.end}` : '';
    }),
    open,
    show,
    choose,
    step,
    close: (): void => {
      section.value = null;
    },
    /** whether a text of the report has last year's beside it */
    isOffered: (field: TextField): boolean => last.value !== null && isTextField(field) && sectionOf(field) !== null,
    /** whether a finding is about words of last year */
    isAbout: (item: { readonly rule: string; readonly place: string }): boolean =>
      last.value !== null && RULES.has(item.rule) && sectionOf(item.place) !== null,
  };
});
