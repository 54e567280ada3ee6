import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, type Result } from '../../renderer/core/kernel/result';
import { parseArguments } from './arguments';
import type { HostBridge } from './bridge';
import { CHANNELS, type MethodName } from './channels';

/** What the privileged side must offer: the page's bridge without the call in the other direction. */
export type HostServices = Pick<HostBridge, MethodName>;

export const METHODS = Object.keys(CHANNELS) as readonly MethodName[];

/**
 * Calls one service with unchecked arguments: parse, run, and turn anything thrown into a `Problem`, so that errors cross
 * as values (thrown ones keep only their text, which may hold a path). `hostInfo` cannot fail and answers bare.
 */
export async function callService(services: HostServices, method: MethodName, args: unknown): Promise<unknown> {
  const parsed = parseArguments(method, args);
  if (!parsed.ok) return parsed;
  try {
    const run = services[method] as (...values: unknown[]) => Promise<unknown>;
    return await run.apply(services, [...parsed.value]);
  } catch {
    return err(problem('internal')) satisfies Result<never, Problem>;
  }
}
