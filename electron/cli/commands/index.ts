import { checkCommand } from './check';
import { collectCommand } from './collect';
import type { Command } from './command';
import { exportCommand } from './export';
import { handoffCommand } from './handoff';
import { importCommand } from './import';
import { newCommand } from './new';
import { verifyCommand } from './verify';

export const COMMANDS: Readonly<Record<string, Command>> = {
  new: newCommand,
  check: checkCommand,
  import: importCommand,
  export: exportCommand,
  handoff: handoffCommand,
  verify: verifyCommand,
  collect: collectCommand,
};
