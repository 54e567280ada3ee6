import { defineStore } from 'pinia';
import { nextTick, ref } from 'vue';
import { fileNames } from '../core/compose/names';
import { sentence, type Problem } from '../core/kernel/problem';
import type { Result } from '../core/kernel/result';
import type { ExportProgress, Exports, ExportStep } from '../usecases';
import { EXPORT } from '../wording/export';
import { useDeskStore } from './desk';
import { useLayoutStore } from './layout';
import { program } from './program';

const STEP: Readonly<Record<ExportStep, string>> = {
  choosing: EXPORT.choosing,
  composing: EXPORT.working,
  writing: EXPORT.writing,
};

type Written = Awaited<ReturnType<Exports['documents']>>;

/** The ways out of the program for the open report: Word, publish copy, PDF, paper. Progress and outcome of the last one. */
export const useExportStore = defineStore('export', () => {
  const desk = useDeskStore();
  const layout = useLayoutStore();
  const busy = ref('');
  const problem = ref('');
  const done = ref('');
  const shownToken = ref('');
  const canShow = ref(false);
  const canMakePdf = ref(false);
  /** every page has to be drawn, because paper is being made of them */
  const printing = ref(false);
  let abort: AbortController | null = null;

  const clear = (): void => {
    problem.value = done.value = '';
    canShow.value = false;
  };

  async function load(): Promise<void> {
    clear();
    canMakePdf.value = (await program().ports.bridge.hostInfo()).canMakePdf;
    program().exports.warm();
  }

  /** One way out at a time, with progress and outcome; a cancelled one says so. */
  async function writing(write: (progress: Required<ExportProgress>) => Promise<Written>): Promise<void> {
    if (busy.value) return;
    clear();
    abort = new AbortController();
    busy.value = EXPORT.working;
    const onStep = (step: ExportStep): void => {
      busy.value = STEP[step];
    };
    const result = await write({ signal: abort.signal, onStep });
    busy.value = '';
    if (!result.ok) problem.value = sentence(result.error);
    else if (result.value) {
      const { names, label, token } = result.value;
      done.value = label ? EXPORT.done(names, label) : EXPORT.downloaded(names);
      shownToken.value = token;
      canShow.value = (await program().ports.bridge.hostInfo()).canShowFiles;
    }
  }

  /** Something that needs every page on the screen; they are drawn before it and let go after it. */
  async function withAllPages<T>(act: () => Promise<T>): Promise<T> {
    printing.value = true;
    await nextTick();
    try {
      return await act();
    } finally {
      printing.value = false;
    }
  }

  async function print(): Promise<void> {
    if (busy.value) return;
    clear();
    busy.value = EXPORT.printing;
    const result: Result<null, Problem> = await withAllPages(() => program().exports.print());
    busy.value = '';
    if (!result.ok) problem.value = sentence(result.error);
  }

  return {
    busy,
    problem,
    done,
    canShow,
    canMakePdf,
    printing,
    load,
    clear,
    async run(): Promise<void> {
      const report = desk.report;
      const settings = layout.effective;
      if (report && settings)
        await writing((progress) => program().exports.documents({ report, settings, ...progress }));
    },
    async publish(): Promise<void> {
      const report = desk.report;
      if (report) await writing((progress) => program().exports.publish({ report, ...progress }));
    },
    /** What is shown, as one file: the letter, then the report. */
    async pdf(): Promise<void> {
      const report = desk.report;
      if (!report) return;
      const name = fileNames(report).combined;
      await withAllPages(() => writing((progress) => program().exports.pdf({ name, ...progress })));
    },
    print,
    cancel: (): void => abort?.abort(),
    show: async (): Promise<void> => {
      const shown = await program().ports.bridge.showWritten(shownToken.value);
      if (!shown.ok) problem.value = sentence(shown.error);
    },
  };
});
