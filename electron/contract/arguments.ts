import * as v from 'valibot';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { MethodName } from './channels';
import { MAX_FILES, MAX_FILE_MB, MAX_NAME_LENGTH, MAX_TOTAL_MB, MEGABYTE } from './limits';

/** Tokens are UUIDs issued by a dialog of the host; anything else cannot be one. */
const token = v.pipe(v.string(), v.uuid());

/** `v.instance` would refuse arrays of another realm (structured clones in tests), a tag check does not. */
const bytes = v.custom<Uint8Array<ArrayBuffer>>(
  (value) => Object.prototype.toString.call(value) === '[object Uint8Array]',
);

const outFile = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH)),
  bytes,
});

const writeRequest = v.strictObject({
  token,
  files: v.pipe(v.array(outFile), v.minLength(1), v.maxLength(MAX_FILES)),
});

/** Argument list of every method. Strict: a missing, extra or misshapen argument refuses the call. */
const SCHEMAS = {
  hostInfo: v.strictTuple([]),
  chooseFolder: v.strictTuple([]),
  writeFiles: v.strictTuple([writeRequest]),
  showWritten: v.strictTuple([token]),
  print: v.strictTuple([]),
  pagesAsPdf: v.strictTuple([]),
  openReportFile: v.strictTuple([]),
  openForeignFile: v.strictTuple([]),
  setUnsaved: v.strictTuple([v.boolean()]),
} as const satisfies Record<MethodName, v.GenericSchema>;

export type ArgumentsOf<M extends MethodName> = v.InferOutput<(typeof SCHEMAS)[M]>;

const closeAnswer = v.strictTuple([v.pipe(v.number(), v.safeInteger()), v.boolean()]);

/**
 * The arguments of a call, checked again on the privileged side whatever the page's types say.
 * Errors: `badArgument` for any wrong shape, `writeTooLarge` beyond 50 MB a file or 150 MB in all. Never throws.
 */
export function parseArguments<M extends MethodName>(method: M, args: unknown): Result<ArgumentsOf<M>, Problem> {
  const parsed = safely(() => v.safeParse(SCHEMAS[method], args));
  if (!parsed?.success) return err(problem('badArgument'));
  const value = parsed.output as ArgumentsOf<M>;
  const size = method === 'writeFiles' ? sizeProblem((value as ArgumentsOf<'writeFiles'>)[0].files) : null;
  return size ? err(size) : ok(value);
}

/** The page's answer to a close request: the request's number and whether the window may close. Null when misshapen. */
export function parseCloseAnswer(args: unknown): readonly [id: number, mayClose: boolean] | null {
  const parsed = safely(() => v.safeParse(closeAnswer, args));
  return parsed?.success ? parsed.output : null;
}

/** Objects with throwing getters must not reach the caller as an exception. */
function safely<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

function sizeProblem(files: readonly { readonly bytes: Uint8Array }[]): Problem | null {
  const sizes = files.map((f) => f.bytes.byteLength);
  if (sizes.some((s) => s > MAX_FILE_MB * MEGABYTE)) return problem('writeTooLarge', { limitMb: MAX_FILE_MB });
  const total = sizes.reduce((a, b) => a + b, 0);
  return total > MAX_TOTAL_MB * MEGABYTE ? problem('writeTooLarge', { limitMb: MAX_TOTAL_MB }) : null;
}
