import * as v from 'valibot';
import { safeFileName } from '../../renderer/core/kernel/fileName';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { MethodName } from './channels';
import {
  MAX_FILES,
  MAX_FILE_MB,
  MAX_NAME_LENGTH,
  MAX_PACKAGE_MB,
  MAX_REVISION,
  MAX_TOTAL_MB,
  MEGABYTE,
} from './limits';

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

/** A folder's last name as it will be written: anything that would have to be mended is refused (P14). */
const folderName = v.pipe(
  v.string(),
  v.maxLength(MAX_NAME_LENGTH),
  v.check((name) => safeFileName(name) === name),
);
const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_REVISION));

const packageRequest = v.strictObject({
  token,
  base: folderName,
  revision,
  files: v.pipe(v.array(outFile), v.minLength(1), v.maxLength(MAX_FILES)),
  manifest: outFile,
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
  freeRevision: v.strictTuple([v.strictObject({ token, base: folderName, from: revision })]),
  writePackage: v.strictTuple([packageRequest]),
  chooseIncoming: v.strictTuple([v.picklist(['folder', 'files'])]),
  listIncoming: v.strictTuple([token]),
  readIncoming: v.strictTuple([v.strictObject({ token, id: token })]),
} as const satisfies Record<MethodName, v.GenericSchema>;

export type ArgumentsOf<M extends MethodName> = v.InferOutput<(typeof SCHEMAS)[M]>;

const closeAnswer = v.strictTuple([v.pipe(v.number(), v.safeInteger()), v.boolean()]);

/**
 * The arguments of a call, checked again on the privileged side whatever the page's types say.
 * Errors: `badArgument` for any wrong shape, `writeTooLarge` beyond 50 MB a file or 150 MB in all (a
 * package: 100 MB). Never throws.
 */
export function parseArguments<M extends MethodName>(method: M, args: unknown): Result<ArgumentsOf<M>, Problem> {
  const parsed = safely(() => v.safeParse(SCHEMAS[method], args));
  if (!parsed?.success) return err(problem('badArgument'));
  const value = parsed.output as ArgumentsOf<M>;
  const size = sizeProblemOf(method, value);
  return size ? err(size) : ok(value);
}

function sizeProblemOf(method: MethodName, value: unknown): Problem | null {
  if (method === 'writeFiles') return sizeProblem((value as ArgumentsOf<'writeFiles'>)[0].files, MAX_TOTAL_MB);
  if (method !== 'writePackage') return null;
  const [{ files, manifest }] = value as ArgumentsOf<'writePackage'>;
  return sizeProblem([...files, manifest], MAX_PACKAGE_MB);
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

function sizeProblem(files: readonly { readonly bytes: Uint8Array }[], totalMb: number): Problem | null {
  const sizes = files.map((f) => f.bytes.byteLength);
  if (sizes.some((s) => s > MAX_FILE_MB * MEGABYTE)) return problem('writeTooLarge', { limitMb: MAX_FILE_MB });
  const total = sizes.reduce((a, b) => a + b, 0);
  return total > totalMb * MEGABYTE ? problem('writeTooLarge', { limitMb: totalMb }) : null;
}
