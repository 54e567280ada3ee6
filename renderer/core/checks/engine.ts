import { valueCell } from '../editions/grid';
import type { Edition } from '../editions/types';
import { changedInputKeys } from './changes';
import { placeOrder } from './order';
import { resultOf } from './result';
import { appliesTo, EXTRA_CELLS, LAST, type Draft, type Instance, type ReadKey, type Rule } from './rule';
import type { CheckInput, CheckResult, Finding } from './types';

/** One checked state of a report, from which the next is reached by re-running only what a change touches. */
export interface CheckState {
  readonly input: CheckInput;
  readonly result: CheckResult;
  /** how many instances were run to get here; the rest was taken over */
  readonly ran: number;
  /** findings per instance, in the order of the spelled-out rules */
  readonly byInstance: readonly (readonly Finding[])[];
}

export interface Checker {
  readonly rules: readonly Rule[];
  /** The whole check. */
  check(input: CheckInput): CheckResult;
  /** The whole check, as a state to go on from. */
  start(input: CheckInput): CheckState;
  /**
   * The state after an edit. `changed` names what differs from `previous.input` (as `changedInputKeys` gives it, which is
   * the default); a difference left out there is not seen. Equal to `start(next)` in everything but `ran`.
   */
  recheck(previous: CheckState, next: CheckInput, changed?: readonly ReadKey[]): CheckState;
}

interface Bound extends Instance {
  readonly rule: Rule;
}

/** All rules spelled out for one form. */
interface Expansion {
  readonly instances: readonly Bound[];
  readonly readers: ReadonlyMap<ReadKey, readonly number[]>;
}

const NONE: readonly Finding[] = Object.freeze([]);

/** A checker over rule tables. Throws when an id occurs twice: that is our mistake, not the clerk's. */
export function createChecker(rules: readonly Rule[]): Checker {
  const ids = new Set<string>();
  for (const { id } of rules) {
    if (ids.has(id)) throw new Error(`rule id used twice: ${id}`);
    ids.add(id);
  }
  const expansions = new WeakMap<Edition, Expansion>();
  const expansionOf = (edition: Edition): Expansion => {
    let expansion = expansions.get(edition);
    if (!expansion) expansions.set(edition, (expansion = expand(rules, edition)));
    return expansion;
  };

  const start = (input: CheckInput): CheckState => {
    const { instances } = expansionOf(input.edition);
    const byInstance = instances.map((i) => run(i, input));
    return { input, byInstance, ran: instances.length, result: collect(input.edition, byInstance) };
  };

  const recheck = (previous: CheckState, next: CheckInput, changed?: readonly ReadKey[]): CheckState => {
    if (next.edition !== previous.input.edition) return start(next);
    const expansion = expansionOf(next.edition);
    const touched = touchedBy(expansion, next.edition, changed ?? changedInputKeys(previous.input, next));
    const byInstance = [...previous.byInstance];
    let moved = false;
    for (const i of touched) {
      const findings = run(expansion.instances[i]!, next);
      if (findings === NONE && byInstance[i] === NONE) continue;
      byInstance[i] = findings;
      moved = true;
    }
    const result = moved ? collect(next.edition, byInstance) : previous.result;
    return { input: next, byInstance, ran: touched.size, result };
  };

  return { rules, start, recheck, check: (input) => start(input).result };
}

function expand(rules: readonly Rule[], edition: Edition): Expansion {
  const instances = rules
    .filter((rule) => appliesTo(rule, edition))
    .flatMap((rule) => rule.instances(edition).map((i): Bound => ({ ...i, rule })));
  const readers = new Map<ReadKey, number[]>();
  instances.forEach(({ reads }, i) => {
    const keys = reads.some((k) => k.startsWith(LAST)) ? [...reads, `${LAST}*`] : reads;
    for (const key of new Set(keys)) {
      const list = readers.get(key);
      if (list) list.push(i);
      else readers.set(key, [i]);
    }
  });
  return { instances, readers };
}

function touchedBy(expansion: Expansion, edition: Edition, changed: readonly ReadKey[]): ReadonlySet<number> {
  const touched = new Set<number>();
  const add = (key: ReadKey): void => expansion.readers.get(key)?.forEach((i) => touched.add(i));
  for (const key of changed) {
    add(key);
    if (isExtraCell(edition, key)) add(EXTRA_CELLS);
  }
  return touched;
}

/** Three parts or more and not on the form. Longer field paths (`letter.contact.name`) pass too: one needless re-run. */
const isExtraCell = (edition: Edition, key: ReadKey): boolean =>
  key.split('.').length >= 3 && !key.startsWith(LAST) && valueCell(edition, key) === undefined;

function run(instance: Bound, input: CheckInput): readonly Finding[] {
  const drafts = instance.check(input);
  return drafts.length === 0 ? NONE : drafts.map((d) => findingOf(instance.rule, d));
}

function findingOf(rule: Rule, draft: Draft): Finding {
  return Object.freeze({
    rule: rule.id,
    level: draft.level ?? rule.level,
    place: draft.place,
    related: draft.related ?? [],
    message: draft.message,
    values: draft.values ?? [],
    fix: draft.fix ?? null,
  });
}

/** Findings in printed order; at one place in the order of the rule tables (the sort is stable). */
function collect(edition: Edition, byInstance: readonly (readonly Finding[])[]): CheckResult {
  const ordered: { order: number; finding: Finding }[] = [];
  for (const findings of byInstance)
    for (const finding of findings) ordered.push({ order: placeOrder(edition, finding.place), finding });
  ordered.sort((a, b) => a.order - b.order);
  return resultOf(ordered.map((o) => o.finding));
}
