import { compose } from '../../../renderer/core/compose';
import { checker } from '../../../renderer/core/checks/check';
import { findingBasis, standings } from '../../../renderer/core/checks/standing';
import { writeReason } from '../../../renderer/core/report/reasons';
import type { Report } from '../../../renderer/core/report/model';
import { formsOf } from '../../../renderer/core/editions/registry';
import { wordLists } from '../../../renderer/bundled/wordLists';
import type { App, AppPorts, Composer } from '../../../renderer/usecases';
import { editions } from '../../core/editions/bundle';
import { fullReport } from '../../fixtures/reports';
import { unwrap } from '../../storage/support';
import { fakeBridge, fakeComposer, freshApp } from '../support';
import { Stick } from './stick';

/** Composes in the test itself: a package is only sound with real documents. */
const realComposer: Composer = {
  ...fakeComposer,
  compose: async (report, edition, settings) => ({ ok: true, value: await compose(report, edition, settings) }),
};

/** A report that may be handed over: every warning answered. */
export function soundReport(id = 'r1', more: Partial<Report> = {}): Report {
  const report = { ...fullReport('2021', { year: 2025 }), id, ...more };
  const { findings } = checker.check({ report, ...formsOf(editions, report)!, lastYear: null, words: wordLists });
  return standings(report, findings)
    .filter(({ finding }) => finding.level === 'warning')
    .reduce((r, { finding, key }) => writeReason(r, key, '已核对。', findingBasis(r, finding)), report);
}

export interface Office {
  readonly app: App;
  readonly stick: Stick;
  readonly place: { readonly token: string; readonly label: string };
}

/** An office with one stick in the machine, and the reports it holds. */
export async function office(
  reports: readonly Report[] = [soundReport()],
  more: Partial<AppPorts> = {},
): Promise<Office> {
  const stick = new Stick();
  const { bridge } = fakeBridge();
  const host = new Proxy(bridge, {
    get: (target, key) => (stick.bridge as never)[key] ?? (target as never)[key],
  });
  const app = await freshApp({ bridge: host, composer: realComposer, ...more });
  for (const report of reports) unwrap(await app.ports.storage.reports.create(report));
  return { app, stick, place: { token: 't', label: 'E:\\' } };
}
