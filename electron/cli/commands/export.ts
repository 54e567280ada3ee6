import type { PublishedFile } from '../../../renderer/core/compose/publish';
import type { ComposedFile, ComposeSettings } from '../../../renderer/core/compose/types';
import { problem, type Problem } from '../../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../../renderer/core/kernel/result';
import { placeName } from '../../../renderer/core/checks';
import { editions } from '../../../renderer/bundled/editions';
import { makeFolder, removeFolders } from '../../files/folders';
import { writeAll } from '../../files/writer';
import { DONE } from '../exitCodes';
import { jsonLine } from '../io';
import { readReportFile } from '../readReportFile';
import type { Command } from './command';

const FILES = ['one', 'two'] as const;
const LETTERS = ['plain', 'redHead'] as const;
type ExportedFile = ComposedFile | PublishedFile;

const KINDS: Readonly<Record<ExportedFile['kind'], string>> = {
  letter: '报送函',
  report: '年度报告',
  combined: '报送函及年度报告',
  page: '网页版年度报告',
  tables: '统计表',
};

/**
 * `export REPORT -o DIR [--files one|two] [--letter plain|redHead] [--publish] [--json]`: letter and report as documents,
 * on request with the copy for the government site (web page and workbook of the tables).
 */
export const exportCommand: Command = {
  shape: {
    options: {
      output: { value: '要保存到的文件夹', short: 'o' },
      files: { value: 'one（合成一个文件）或 two（两个文件）' },
      letter: { value: 'plain（不带红头）或 redHead（带红头）' },
      publish: {},
      json: {},
    },
    file: '要导出的年报文件',
  },
  async run({ file, values, switches }) {
    const folder = values['output'];
    if (folder === undefined) return err(problem('usage', { what: '请用 -o 写明要保存到的文件夹。' }));
    const files = oneOf(FILES, values['files'] ?? 'two');
    if (!files) return err(problem('usage', { what: '选项“--files”只能写 one 或 two。' }));
    const letter = values['letter'] === undefined ? null : oneOf(LETTERS, values['letter']);
    if (letter === undefined) return err(problem('usage', { what: '选项“--letter”只能写 plain 或 redHead。' }));
    const chosen = letter === null ? { files } : { files, letter };
    const composed = await composeFile(file, chosen, switches.has('publish'));
    if (!composed.ok) return composed;
    const names = await writeInto(folder, composed.value.files);
    if (!names.ok) return names;
    const written = composed.value.files.map(({ kind }, i) => ({ kind, path: names.value[i] ?? '' }));
    const people = written.map(({ kind, path }) => `${KINDS[kind]}：${path}`);
    const lines = [`已导出到“${folder}”：`, ...people, ...composed.value.notes];
    return ok({ out: switches.has('json') ? jsonLine({ files: written }) : `${lines.join('\n')}\n`, exit: DONE });
  },
};

interface Composed {
  readonly files: readonly ExportedFile[];
  /** for people: what the documents leave out */
  readonly notes: readonly string[];
}

/** The documents of a report file, in memory: nothing is written before they are whole. */
async function composeFile(
  file: string,
  chosen: Partial<Pick<ComposeSettings, 'files' | 'letter'>>,
  withPublishCopy: boolean,
): Promise<Result<Composed, Problem>> {
  const report = await readReportFile(file);
  if (!report.ok) return report;
  const edition = editions.byId(report.value.edition);
  if (!edition) return err(problem('unknownEdition', { edition: report.value.edition }));
  // Loaded here and not at the top: the document library takes longer to start than a whole check.
  const { compose, DEFAULT_SETTINGS, removedCharacters } = await import('../../../renderer/core/compose');
  const settings = { ...DEFAULT_SETTINGS, letter: report.value.letter.kind, ...chosen };
  const documents = await compose(report.value, edition, settings);
  const notes = removedCharacters(report.value).map(
    ({ place, count }) => `提示：“${placeName(edition, place)}”有 ${count} 处无法印出的字符，导出时已去掉。`,
  );
  if (!withPublishCopy) return ok({ files: documents, notes });
  const { publishCopy } = await import('../../../renderer/core/compose/publish');
  return ok({ files: [...documents, ...(await publishCopy(report.value, edition))], notes });
}

/** Writes into a folder that is made when missing, and unmade when the writing fails. Names are relative to the folder. */
async function writeInto(folder: string, files: readonly ExportedFile[]): Promise<Result<readonly string[], Problem>> {
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  const names = await writeAll(folder, files, folder);
  if (!names.ok) await removeFolders(made.value);
  return names;
}

const oneOf = <T extends string>(allowed: readonly T[], given: string): T | undefined =>
  allowed.find((choice) => choice === given);
