import { problem } from '../../core/kernel/problem';
import { err, ok } from '../../core/kernel/result';
import type { Answer, Handoff } from '../../storage';
import type { AppPorts } from '../ports';
import { baseName, judge } from './readBack';

/** What the medium holds of one hand-off. */
export interface StickVerdict {
  readonly is: 'whole' | 'differs' | 'absent';
  /** where it was found, or looked for, as the person knows it */
  readonly where: string;
  /** why it differs: one plain sentence each */
  readonly why: readonly string[];
}

/** How far the looking is: packages read so far, of those on the medium. Told before the next one is read. */
export interface StickProgress {
  readonly done: number;
  readonly total: number;
  /** the one being read, as the person knows it */
  readonly now: string;
}

/**
 * “校验U盘”: the medium, put in again, is read anew and the package judged by the code in the history (P12). Null when the
 * person chose no folder. A package found is noted in the history, one not found is not: it may lie on another stick.
 */
export async function verifyStick(
  ports: AppPorts,
  handoff: Handoff,
  signal?: AbortSignal,
  onProgress?: (progress: StickProgress) => void,
): Answer<StickVerdict | null> {
  const { bridge, storage, clock } = ports;
  const chosen = await bridge.chooseIncoming('folder');
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return ok(null);
  const { token, label } = chosen.value;
  const list = await bridge.listIncoming(token);
  if (!list.ok) return list;
  const packages = list.value.found.filter(({ kind }) => kind === 'package' || kind === 'zip');
  // The name it was given out under is looked at first; the search ends with the first whole one.
  const first = packages.toSorted((a, b) => Number(isNamed(b.path, handoff)) - Number(isNamed(a.path, handoff)));
  let differs: StickVerdict | null = null;
  for (const [done, { id, path }] of first.entries()) {
    onProgress?.({ done, total: first.length, now: path || label });
    if (signal?.aborted) return err(problem('cancelled'));
    const read = await bridge.readIncoming({ token, id });
    if (signal?.aborted) return err(problem('cancelled'));
    if (!read.ok) {
      if (read.error.code === 'mediumGone') return read;
      continue;
    }
    const judged = await judge(ports, read.value, path || label, handoff, signal);
    if (!judged.ok) {
      // One strange package must not keep the right one from being found.
      if (judged.error.code === 'cancelled') return judged;
      continue;
    }
    const verdict = judged.value;
    if (verdict.is === 'whole') return noted({ is: 'whole', where: path || label, why: [] });
    if (verdict.is === 'differs')
      differs ??= { is: 'differs', where: path || label, why: verdict.problems.map(({ message }) => message) };
  }
  return differs ? noted(differs) : ok({ is: 'absent', where: label, why: [] });

  async function noted(verdict: StickVerdict): Answer<StickVerdict> {
    const kept = await storage.handoffs.verified(handoff.id, { at: clock(), ok: verdict.is === 'whole' });
    return kept.ok ? ok(verdict) : kept;
  }
}

const isNamed = (path: string, { folder }: Handoff): boolean => baseName(path) === folder;
