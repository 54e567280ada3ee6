import { execFileSync } from 'node:child_process';
import { afterEach, type TestContext } from 'vitest';

/**
 * Faults of the real system. They need root and a kernel that allows mounting or file attributes; where refused, the test
 * says so and ends without a verdict.
 */
const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((step) => step()));

/** Put back after the test. */
export const undoLater = (step: () => unknown): void => void undo.push(() => void step());

/** True when the program ran and was content. */
export function system(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Skips the test with its reason where something of the machine was refused. */
export function need(context: TestContext, done: boolean, what: string): void {
  if (done) return;
  console.log(`not run here: ${context.task.name}: ${what} was refused`);
  context.skip(`${what} was refused`);
}

/** A small disk of its own over a folder. */
export function tmpfs(context: TestContext, at: string, options: string): void {
  need(context, system('mount', '-t', 'tmpfs', '-o', options, 'nianbao-test', at), 'mounting a small disk');
  undoLater(() => system('umount', '-l', at));
}
