import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDeskStore } from '../../renderer/stores/desk';
import { useFindingsStore } from '../../renderer/stores/findings';
import { useNoteStepsStore } from '../../renderer/stores/noteSteps';
import { provideProgram } from '../../renderer/stores/program';
import { useRemarksStore } from '../../renderer/stores/remarks';
import { handoff, returned } from '../storage/fromDistrict';
import { unwrap } from '../storage/support';
import { answers, freshApp } from '../usecases/support';

let steps: ReturnType<typeof useNoteStepsStore>;
let remarks: ReturnType<typeof useRemarksStore>;
let findings: ReturnType<typeof useFindingsStore>;

beforeEach(async () => {
  setActivePinia(createPinia());
  const app = await freshApp();
  provideProgram(app);
  unwrap(await app.profiles.begin(answers));
  const { report } = unwrap(await app.years.create(2025));
  const { handoffs, takeIn } = app.ports.storage;
  unwrap(await handoffs.add(handoff('h', { reportId: report.id })));
  const places = ['letter.body:0-2', 'proactive.licensing.decisions'];
  const said = places.map((place) => ({ place, quote: place.includes(':') ? '根据' : '', text: '请核对。' }));
  unwrap(await takeIn.take({ replies: [{ handoffId: 'h', reply: returned({ remarks: said }) }], tasks: [] }));
  await useDeskStore().open(report.id);
  [steps, remarks, findings] = [useNoteStepsStore(), useRemarksStore(), useFindingsStore()];
  await remarks.load();
});

/** Which note is lit: a remark by its number, a finding by its turn. */
const waiting = () => useDeskStore().findings;
function lit(): string {
  if (remarks.lit) return `remark ${remarks.list.findIndex(({ key }) => key === remarks.lit)}`;
  return `finding ${waiting().findIndex(({ key }) => key === findings.lit?.key)}`;
}
const walk = (direction: 1 | -1, times: number): string[] =>
  Array.from({ length: times }, () => {
    expect(steps.step(direction)).toBe(true);
    return lit();
  });

describe('F8 through remarks and findings', () => {
  it('goes through the remarks, then every finding, then round the end to the remarks again', () => {
    const n = waiting().length;
    expect(n).toBeGreaterThan(2);
    const ring = ['remark 0', 'remark 1', ...waiting().map((_, i) => `finding ${i}`)];
    expect(walk(1, n + 3)).toEqual([...ring, 'remark 0']);
  });

  it('goes the same way back', () => {
    walk(1, 1);
    const n = waiting().length;
    const back = [
      ...waiting()
        .map((_, i) => `finding ${i}`)
        .reverse(),
      'remark 1',
      'remark 0',
    ];
    expect(walk(-1, n + 2)).toEqual(back);
  });

  it('passes over remarks that are dealt with', async () => {
    await remarks.mark(remarks.list[0]!, true);
    expect(walk(1, 2)).toEqual(['remark 1', 'finding 0']);
  });

  it('goes on to the next remark even when a note of a rule at the same words has taken the light', () => {
    walk(1, 1);
    remarks.activate('');
    expect(walk(1, 1)).toEqual(['remark 1']);
  });

  it('goes on from a note the person stands at', () => {
    findings.locate(waiting()[0]!.key);
    expect(walk(1, 1)).toEqual(['finding 1']);
  });
});
