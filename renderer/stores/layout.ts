import { defineStore } from 'pinia';
import { computed, reactive, ref, shallowRef, watch } from 'vue';
import type { ComposeSettings } from '../core/compose/types';
import type { FontChoice, FontsInUse } from '../usecases';
import { useDeskStore } from './desk';
import { textFamilies, type Installed } from './fontNotes';
import { program } from './program';

/** How the documents of the open report are to look: the stored settings, the letter's own kind, this computer's fonts. */
export const useLayoutStore = defineStore('layout', () => {
  const desk = useDeskStore();
  const settings = reactive<{ -readonly [K in keyof ComposeSettings]: ComposeSettings[K] }>({
    ...program().ports.defaultCompose,
  });
  const fontChoice = ref<FontChoice>('auto');
  const installed = shallowRef<Installed>(null);
  /** null until everything is known: what is laid out before would be laid out again at once */
  const fonts = shallowRef<FontsInUse | null>(null);

  async function load(): Promise<void> {
    const [stored, families] = await Promise.all([
      program().settings.read(),
      program().ports.fonts.installed(textFamilies()),
    ]);
    installed.value = families;
    const known = stored.ok ? stored.value : { compose: { ...settings }, fontChoice: fontChoice.value };
    const inUse = await program().fonts.inUse(known);
    Object.assign(settings, known.compose);
    fontChoice.value = known.fontChoice;
    fonts.value = inUse;
  }

  watch([settings, fontChoice], async () => {
    if (!fonts.value) return;
    const wish = { compose: { ...settings }, fontChoice: fontChoice.value };
    void program().settings.change(wish);
    fonts.value = await program().fonts.inUse(wish);
  });

  /** What preview and export are made with, so that they cannot differ; null before everything is known. */
  const effective = computed<ComposeSettings | null>(() => {
    const report = desk.report;
    if (!report || !fonts.value) return null;
    const { fontSet, titleFace } = fonts.value.compose;
    return { ...settings, letter: report.letter.kind, fontSet, titleFace };
  });

  return { settings, fontChoice, installed, fonts, effective, load };
});
