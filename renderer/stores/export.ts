import { defineStore } from 'pinia';
import { reactive, ref, watch } from 'vue';
import { sentence } from '../core/kernel/problem';
import type { ExportStep } from '../usecases';
import { EXPORT } from '../wording/export';
import { useDeskStore } from './desk';
import { program } from './program';

const STEP: Readonly<Record<ExportStep, string>> = {
  choosing: EXPORT.choosing,
  composing: EXPORT.working,
  writing: EXPORT.writing,
};

/** Making the documents of the open report: settings, progress, outcome. */
export const useExportStore = defineStore('export', () => {
  const desk = useDeskStore();
  const settings = reactive({ ...program().ports.defaultCompose });
  const busy = ref('');
  const problem = ref('');
  const done = ref('');
  const shownToken = ref('');
  const canShow = ref(false);
  let abort: AbortController | null = null;

  async function load(): Promise<void> {
    problem.value = done.value = '';
    const stored = await program().settings.read();
    if (stored.ok) Object.assign(settings, stored.value.compose);
    program().exports.warm();
  }
  watch(settings, (now) => void program().settings.change({ compose: { ...now } }));

  async function run(): Promise<void> {
    const report = desk.report;
    if (!report || busy.value) return;
    problem.value = done.value = '';
    canShow.value = false;
    abort = new AbortController();
    busy.value = EXPORT.working;
    const result = await program().exports.documents({
      report,
      settings: { ...settings, letter: report.letter.kind },
      signal: abort.signal,
      onStep: (step) => {
        busy.value = STEP[step];
      },
    });
    busy.value = '';
    if (!result.ok) problem.value = sentence(result.error);
    else if (result.value) {
      const { names, label, token } = result.value;
      done.value = label ? EXPORT.done(names, label) : EXPORT.downloaded(names);
      shownToken.value = token;
      canShow.value = (await program().ports.bridge.hostInfo()).canShowFiles;
    }
  }

  return {
    settings,
    busy,
    problem,
    done,
    canShow,
    load,
    run,
    cancel: (): void => abort?.abort(),
    show: async (): Promise<void> => {
      const shown = await program().ports.bridge.showWritten(shownToken.value);
      if (!shown.ok) problem.value = sentence(shown.error);
    },
  };
});
