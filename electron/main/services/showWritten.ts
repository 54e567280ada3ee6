import { problem } from '../../../renderer/core/kernel/problem';
import { err, ok } from '../../../renderer/core/kernel/result';
import type { HostServices } from '../../contract/methods';
import type { ShellPort } from './ports';
import type { Tokens } from './tokens';

/** Shows a file in the file manager: only one that this run wrote. Nothing is ever opened or run. */
export function showWritten(shell: ShellPort, written: readonly Tokens<string>[]): HostServices['showWritten'] {
  return async (token) => {
    const path = written.map((tokens) => tokens.find(token)).find((found) => found !== undefined);
    if (path === undefined) return err(problem('badArgument'));
    shell.showItemInFolder(path);
    return ok(null);
  };
}
