import { problem, sentence, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import { parseArguments } from './arguments';
import { COMMANDS } from './commands';
import type { Answer } from './commands/command';
import { DONE, UNUSABLE, type ExitCode } from './exitCodes';
import { HELP } from './help';
import { oneLine, type CliIo } from './io';

const HELP_WORDS = ['help', '--help', '-h'];
const VERSION_WORDS = ['version', '--version'];

/**
 * One run of the command line. A refusal of any kind is one Chinese sentence on standard error, empty standard output and
 * exit 2; our own mistakes are told as `internal`. An answer that did not get out whole (full disk) is refused likewise.
 * @param argv words after the program's name
 */
export async function run(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const answer = await obey(argv).catch(() => err(problem('internal')));
  const trouble = answer.ok ? await io.out(answer.value.out) : answer.error;
  if (answer.ok && !trouble) {
    if (answer.value.said !== undefined) await io.error(`${oneLine(answer.value.said)}\n`);
    return answer.value.exit;
  }
  await io.error(`${oneLine(sentence(trouble ?? problem('internal')))}\n`);
  return UNUSABLE;
}

async function obey(argv: readonly string[]): Promise<Result<Answer, Problem>> {
  const [name, ...rest] = argv;
  if (name === undefined)
    return err(problem('usage', { what: '请写明要做什么，如 check 或 export；用 help 查看用法。' }));
  if (HELP_WORDS.includes(name)) return ok({ out: HELP, exit: DONE });
  if (VERSION_WORDS.includes(name)) return ok({ out: `${__APP_VERSION__}\n`, exit: DONE });
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return err(problem('usage', { what: `没有“${name.slice(0, 60)}”这个命令，请用 help 查看用法。` }));
  if (rest.includes('--help') || rest.includes('-h')) return ok({ out: HELP, exit: DONE });
  const args = parseArguments(command.shape, rest);
  return args.ok ? command.run(args.value) : args;
}
