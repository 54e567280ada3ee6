import { checkCommand } from './check';
import type { Command } from './command';
import { exportCommand } from './export';
import { newCommand } from './new';

export const COMMANDS: Readonly<Record<string, Command>> = {
  new: newCommand,
  check: checkCommand,
  export: exportCommand,
};

/** Names the contract reserves; they answer that they come later. */
export const LATER = ['import', 'handoff', 'verify', 'collect'] as const;
