import type { Problem } from '../../../renderer/core/kernel/problem';
import type { Result } from '../../../renderer/core/kernel/result';
import type { CommandShape, ParsedArguments } from '../arguments';
import type { ExitCode } from '../exitCodes';

/** What a finished command says on standard output, and its exit code. */
export interface Answer {
  readonly out: string;
  /** one sentence for standard error, where the exit code alone would leave people guessing */
  readonly said?: string;
  readonly exit: ExitCode;
}

export interface Command {
  readonly shape: CommandShape;
  /** A refusal is exit 2 with its sentence; nothing has been written then. */
  run(args: ParsedArguments): Promise<Result<Answer, Problem>>;
}
