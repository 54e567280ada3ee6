import type { WrittenFiles } from '../../../../electron/contract/bridge';
import { afterStep, writeReply, type DeskStep, type Remark, type Reply } from '../../../core/district';
import type { Finding } from '../../../core/checks/types';
import { withOwnWords } from '../../../core/checks/wording/ownWords';
import { readTypedCode, type CodeState } from '../../../core/handoff';
import { problem, type Problem } from '../../../core/kernel/problem';
import { err, ok, type Result } from '../../../core/kernel/result';
import type { Page } from '../../../core/pages/types';
import type { Answer, DeskPackage, DeskReview } from '../../../storage';
import { loadChecking } from '../../checking';
import type { OwnWordsVerbs } from '../../ownWords';
import type { AppPorts } from '../../ports';
import type { SettingsVerbs } from '../../settings';
import { dayOf } from '../day';
import { districtName, taskOfYear } from '../yearTask';
import { receiptOf, replyName, returnOf } from './reply';
import { openUnit, type ReviewUnit } from './unit';

export type Decision = 'accept' | 'return' | 'reopen';

/** One document of a package as its pages. */
export interface DocumentSheets {
  readonly name: string;
  readonly pages: readonly Page[];
}

/** Looking a report through at the district: reading, remarks, the decision, the file that goes back. */
export interface Review {
  /** Errors: `deskGone`, and those of reading a report. */
  open(id: string): Answer<ReviewUnit>;
  /** The package as it stands now, without what it holds. */
  held(id: string): Answer<DeskPackage>;
  /** The check of this office over the report, with the words of the task. */
  findings(unit: ReviewUnit): Answer<readonly Finding[]>;
  /** The real documents of the package as pages. Errors: `documentPages`, `cancelled`. */
  pages(unit: ReviewUnit, signal?: AbortSignal): Answer<readonly DocumentSheets[]>;
  keepRemarks(id: string, remarks: readonly Remark[]): Answer<DeskPackage>;
  /**
   * Takes a decision with these remarks. Errors: `deskStep`, `replyNeedsRemark` for a return that says nothing, and why the
   * desk refuses an acceptance.
   */
  decide(id: string, decision: Decision, remarks: readonly Remark[]): Answer<DeskPackage>;
  /** The code from the slip, as typed; null where it is no code at all (nothing is kept then). */
  typeCode(id: string, typed: string): Answer<CodeState | null>;
  /**
   * Lets the person choose the stick and writes the file that goes back: 退回 for a returned report, else 回执. Null when
   * none was chosen. Error: `districtMissing` while nobody has said who replies.
   */
  reply(id: string): Answer<WrittenFiles | null>;
}

export function createReview(ports: AppPorts, settings: SettingsVerbs, ownWords: OwnWordsVerbs): Review {
  const { storage, bridge, clock, documentPages } = ports;

  return {
    open: (id) => openUnit(ports, settings, id),
    held: (id) => storage.desk.get(id),
    async findings({ report, edition, dueEdition, lastYear, task, deadline }) {
      const checking = await loadChecking();
      if (!checking.ok) return checking;
      const { checker, words: shipped } = checking.value;
      const own = await ownWords.lists(shipped);
      const words = task ? withOwnWords(own, task.words) : own;
      const input = { report, edition, dueEdition, lastYear, words, ...(deadline ? { settings: { deadline } } : {}) };
      return ok(checker.check(input).findings);
    },
    async pages({ documents }, signal) {
      const sheets: DocumentSheets[] = [];
      for (const { name, bytes } of documents) {
        const pages = await documentPages.pages(bytes, signal);
        if (!pages.ok) return pages;
        sheets.push({ name, pages: pages.value });
      }
      return ok(sheets);
    },
    keepRemarks: (id, remarks) => storage.desk.setReview(id, (now) => ok({ ...reviewOf(now), remarks })),
    decide: (id, decision, remarks) =>
      storage.desk.setReview(id, (now) => decided(now, decision, remarks, dayOf(clock()))),
    async typeCode(id, typed) {
      const code = readTypedCode(typed);
      if (code === null) return ok(null);
      const held = await storage.desk.get(id);
      if (!held.ok) return held;
      const set = await storage.desk.setCode(id, held.value.code === code ? 'matched' : 'mismatched');
      return set.ok ? ok(set.value.codeState) : set;
    },
    async reply(id) {
      const held = await storage.desk.get(id);
      if (!held.ok) return held;
      const task = await taskOfYear(storage, held.value.year);
      const district = await districtName(storage, task);
      if (district === '') return err(problem('districtMissing'));
      const folder = await bridge.chooseFolder();
      if (!folder.ok) return folder;
      if (folder.value === null) return ok(null);
      const reply = replyTo(held.value, district, dayOf(clock()));
      const bytes = new TextEncoder().encode(writeReply(reply));
      const written = await bridge.writeFiles({
        token: folder.value.token,
        files: [{ name: replyName(reply), bytes }],
      });
      if (!written.ok) return written;
      const noted = await storage.desk.setReview(id, (now) => ok({ ...reviewOf(now), replyWrittenAt: clock() }));
      return noted.ok ? written : noted;
    },
  };
}

const reviewOf = ({ state, remarks, decidedOn, replyWrittenAt }: DeskPackage): DeskReview => ({
  state,
  remarks,
  decidedOn,
  replyWrittenAt,
});

/** Accepting what just came in checks it on the way: the clerk has it on the screen. */
function decided(
  now: DeskPackage,
  decision: Decision,
  remarks: readonly Remark[],
  today: string,
): Result<DeskReview, Problem> {
  if (decision === 'return' && remarks.length === 0) return err(problem('replyNeedsRemark'));
  const steps: readonly DeskStep['kind'][] =
    decision === 'accept' && now.state === 'received' ? ['check', 'accept'] : [decision];
  let unit: Parameters<typeof afterStep>[0] = { state: now.state, receivedOn: now.receivedOn };
  for (const kind of steps) {
    const after = afterStep(unit, { kind } as DeskStep);
    if (!after.ok) return after;
    unit = after.value;
  }
  // A file written before says something else now.
  const decidedOn = decision === 'reopen' ? null : today;
  return ok({ state: unit.state as DeskReview['state'], remarks, decidedOn, replyWrittenAt: null });
}

function replyTo(held: DeskPackage, district: string, on: string): Reply {
  const { organ, year, reportId, revision, code, remarks, state } = held;
  const about = { organ, year, reportId, revision, code };
  if (state === 'returned') return returnOf(about, { district, on }, remarks);
  return receiptOf(about, { district, on }, state === 'accepted', remarks);
}
