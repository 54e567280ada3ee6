import { spawnSync } from 'node:child_process';

/** Which of the programs a document check needs are not on this machine. */
export const missingPrograms = (names: readonly string[]): readonly string[] =>
  names.filter((name) => spawnSync(name, ['--version']).error !== undefined);

export function run(program: string, args: readonly string[], timeout = 120_000): string {
  const done = spawnSync(program, args, { encoding: 'utf8', timeout, maxBuffer: 64 * 1024 * 1024 });
  if (done.error || done.status !== 0)
    throw new Error(`${program}: ${done.error?.message ?? done.stderr.slice(0, 400)}`);
  return done.stdout;
}
