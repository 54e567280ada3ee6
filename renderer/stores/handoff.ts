import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { sentence, type Problem } from '../core/kernel/problem';
import type { Handoff, HandedOver, HandOverStep } from '../usecases';
import { HANDOFF } from '../wording/handoff';
import { useAppStore } from './app';
import { useDeskStore } from './desk';
import { handoffSteps, type Run } from './handoffSteps';
import { program } from './program';

/** Handing the open report over: what has happened, step by step. A failure leaves everything done before as it is. */
export const useHandoffStore = defineStore('handoff', () => {
  const desk = useDeskStore();
  const place = shallowRef<{ readonly token: string; readonly label: string } | null>(null);
  const run = shallowRef<Run>({ is: 'idle' });
  const placeProblem = ref('');
  const result = shallowRef<HandedOver | null>(null);
  const history = shallowRef<readonly Handoff[]>([]);
  const canShow = ref(false);
  /** the browser can only download: the person copies the package to the stick */
  const downloads = ref(false);
  let abort: AbortController | null = null;

  const blocking = computed(() => desk.findings.filter((view) => view.level === 'error'));
  const unanswered = computed(() =>
    desk.findings.filter((view) => view.level === 'warning' && (view.reason === '' || view.moved.length > 0)),
  );
  const reasons = computed(
    () => desk.findings.filter((view) => view.level === 'warning').length - unanswered.value.length,
  );
  const hints = computed(() => desk.findings.filter((view) => view.level === 'hint').length);
  const ready = computed(
    () => desk.report !== null && blocking.value.length + unanswered.value.length + desk.totals.blankTexts === 0,
  );
  const running = computed(() => run.value.is === 'running');
  const steps = computed(() =>
    handoffSteps({ ready: ready.value, place: place.value !== null, run: run.value, result: result.value }),
  );

  async function loadHistory(): Promise<void> {
    const id = desk.report?.id;
    const found = id ? await program().handoff.history(id) : null;
    if (found?.ok) history.value = found.value;
  }

  async function load(reportId: string): Promise<void> {
    await desk.open(reportId);
    restart();
    history.value = [];
    const host = await program().ports.bridge.hostInfo();
    canShow.value = host.canShowFiles;
    downloads.value = !host.canWriteFolders;
    await loadHistory();
    program().exports.warm();
  }

  /** Begins anew; nothing that was given out is touched. */
  function restart(): void {
    if (running.value) return;
    place.value = null;
    run.value = { is: 'idle' };
    placeProblem.value = '';
    result.value = null;
  }

  async function choose(): Promise<void> {
    if (running.value) return;
    placeProblem.value = '';
    const chosen = await program().handoff.choosePlace();
    if (!chosen.ok) placeProblem.value = sentence(chosen.error);
    else if (chosen.value) {
      place.value = chosen.value;
      run.value = { is: 'idle' };
    }
  }

  async function start(): Promise<void> {
    const to = place.value;
    const report = desk.report;
    if (!to || !report || running.value || !ready.value) return;
    const told = (step: HandOverStep): void => {
      run.value = { is: 'running', step };
    };
    abort = new AbortController();
    told({ step: 'making' });
    await desk.saveNow();
    if (desk.save.state === 'failed') return failed(HANDOFF.notSaved(desk.save.why));
    const done = await program().handoff.handOver({
      reportId: report.id,
      place: to,
      signal: abort.signal,
      onStep: told,
    });
    if (!done.ok) return failed(why(done.error));
    result.value = done.value;
    run.value = { is: 'idle' };
    await Promise.all([loadHistory(), useAppStore().refresh('listUnchecked')]);
  }

  function failed(text: string): void {
    const at = run.value.is === 'running' ? run.value.step.step : 'making';
    run.value = { is: 'failed', at, why: text };
  }

  return {
    place,
    run,
    placeProblem,
    result,
    history,
    canShow,
    downloads,
    blocking,
    unanswered,
    reasons,
    hints,
    ready,
    running,
    steps,
    /** only while files are being made: once writing begins it is ended by itself, whole or not at all */
    canCancel: computed(() => run.value.is === 'running' && run.value.step.step === 'making'),
    load,
    loadHistory,
    restart,
    choose,
    start,
    cancel: (): void => abort?.abort(),
    async show(): Promise<void> {
      const shown = result.value ? await program().ports.bridge.showWritten(result.value.token) : null;
      if (shown && !shown.ok) placeProblem.value = sentence(shown.error);
    },
  };
});

const why = (reason: Problem): string => (reason.code === 'cancelled' ? HANDOFF.cancelled : sentence(reason));
