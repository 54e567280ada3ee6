import { checkCommand } from './check';
import { collectCommand } from './collect';
import type { Command } from './command';
import { exportCommand } from './export';
import { importCommand } from './import';
import { newCommand } from './new';

export const COMMANDS: Readonly<Record<string, Command>> = {
  new: newCommand,
  check: checkCommand,
  import: importCommand,
  export: exportCommand,
  collect: collectCommand,
};

/** Names the contract reserves; they answer that they come later. */
export const LATER = ['handoff', 'verify'] as const;
