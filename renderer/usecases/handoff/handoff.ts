import type { ChosenFolder, WrittenFiles } from '../../../electron/contract/bridge';
import { ok } from '../../core/kernel/result';
import type { Page } from '../../core/pages/types';
import type { Report } from '../../core/report/model';
import type { Answer, BeforeTakeIn, Handoff } from '../../storage';
import { finalCheck, type FinalCheck } from './finalCheck';
import { lookAt, takeIn, type FromDistrictItem, type LookedAt } from './fromDistrict';
import { handOver, type HandedOver, type HandOverRequest } from './handOver';
import type { HandoffNeeds } from './ports';
import { saveSlip, slipPages } from './slip';
import { verifyStick, type StickProgress, type StickVerdict } from './verifyStick';

/** The township's side of handing over: giving out, looking after it, taking in what the district answers. */
export interface HandoffVerbs {
  /** What would keep this report back; checked afresh. */
  check(report: Report, lastYear: Report | null): Answer<FinalCheck>;
  /** Where to write; null when the person chose nothing. Answer to a click: browsers open the dialog only then. */
  choosePlace(): Answer<ChosenFolder | null>;
  handOver(request: HandOverRequest): Answer<HandedOver>;
  /** Ended by `signal` it answers `cancelled` and notes nothing. */
  verifyStick(
    handoff: Handoff,
    signal?: AbortSignal,
    onProgress?: (progress: StickProgress) => void,
  ): Answer<StickVerdict | null>;
  /** Saves the slip of a hand-off where the person chooses; null when they chose nothing. */
  saveSlip(handoff: Handoff): Answer<WrittenFiles | null>;
  /** The slip as pages, for the printer. */
  slipPages(handoff: Handoff, signal?: AbortSignal): Answer<readonly Page[]>;
  /** hand-offs of one report, newest first */
  history(reportId: string): Answer<readonly Handoff[]>;
  /** the newest hand-off of every report that has one, by report */
  latest(): Answer<ReadonlyMap<string, Handoff>>;
  remarkDone(handoffId: string, remark: number, done: boolean): Answer<Handoff>;
  lookAt(what: 'folder' | 'files', signal?: AbortSignal): Answer<LookedAt | null>;
  takeIn(items: readonly FromDistrictItem[]): Answer<BeforeTakeIn>;
  undoTakeIn(before: BeforeTakeIn): Answer<null>;
}

export function createHandoff(needs: HandoffNeeds): HandoffVerbs {
  const { ports } = needs;
  const { bridge, storage } = ports;
  return {
    check: (report, lastYear) => finalCheck(needs, report, lastYear),
    choosePlace: () => bridge.chooseFolder(),
    handOver: (request) => handOver(needs, request),
    verifyStick: (handoff, signal, onProgress) => verifyStick(ports, handoff, signal, onProgress),
    saveSlip: (handoff) => saveSlip(needs, handoff),
    slipPages: (handoff, signal) => slipPages(needs, handoff, signal),
    history: (reportId) => storage.handoffs.ofReport(reportId),
    async latest() {
      const all = await storage.handoffs.list();
      if (!all.ok) return all;
      // Newest first: the first of each report is put in last and stays.
      return ok(new Map(all.value.toReversed().map((handoff) => [handoff.reportId, handoff])));
    },
    remarkDone: (id, remark, done) => storage.handoffs.remarkDone(id, remark, done),
    lookAt: (what, signal) => lookAt(ports, what, signal),
    takeIn: (items) => takeIn(ports, items),
    undoTakeIn: (before) => storage.takeIn.undo(before),
  };
}
