import { parseArgs } from 'node:util';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';

/** What a command takes. `value` is how the option's value is called in sentences; without it the option is a switch. */
export interface CommandShape {
  readonly options: Readonly<Record<string, { readonly value?: string; readonly short?: string }>>;
  /** the one file argument, as it is called in sentences; null when the command takes none */
  readonly file: string | null;
}

export interface ParsedArguments {
  readonly file: string;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
}

const usage = (what: string) => err(problem('usage', { what }));

/**
 * Strict arguments: an unknown, repeated or incomplete option, a surplus or a missing argument is one Chinese sentence.
 * Node's parser splits the words; its own strict mode would answer in English.
 */
export function parseArguments(shape: CommandShape, argv: readonly string[]): Result<ParsedArguments, Problem> {
  const config = Object.fromEntries(
    Object.entries(shape.options).map(([name, { value, short }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: config,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(shape.options, token.name) ? shape.options[token.name] : undefined;
    if (!option) return usage(`不认识的选项“${clip(token.rawName)}”，请用 help 查看用法。`);
    if (switches.has(token.name) || token.name in values) return usage(`选项“${token.rawName}”重复了，请只写一次。`);
    if (option.value === undefined) {
      if (token.value !== undefined) return usage(`选项“${token.rawName}”后面不能带内容，请用 help 查看用法。`);
      switches.add(token.name);
    } else {
      if (isMissing(token.value, token.inlineValue)) return usage(`选项“${token.rawName}”后面要写明${option.value}。`);
      values[token.name] = token.value!;
    }
  }
  return withFile(shape, files, values, switches);
}

function withFile(
  { file }: CommandShape,
  files: readonly string[],
  values: ParsedArguments['values'],
  switches: ReadonlySet<string>,
): Result<ParsedArguments, Problem> {
  const surplus = files[file === null ? 0 : 1];
  if (surplus !== undefined) return usage(`多出了“${clip(surplus)}”，请用 help 查看用法。`);
  if (file !== null && !files[0]) return usage(`请写明${file}。`);
  return ok({ file: files[0] ?? '', values, switches });
}

/** `--year --organ X` lacks the year; a value that really starts with a dash can be given as `--organ=-X`. */
const isMissing = (value: string | undefined, inline: boolean | undefined): boolean =>
  value === undefined || value === '' || (!inline && value.length > 1 && value.startsWith('-'));

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
