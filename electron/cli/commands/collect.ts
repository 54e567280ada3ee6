import { extname } from 'node:path';
import { collect, type Collected } from '../../../renderer/core/district/units/collect';
import { problem, type Problem } from '../../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../../renderer/core/kernel/result';
import { editions } from '../../../renderer/bundled/editions';
import { nodeFileSystem } from '../../files/fileSystem';
import { answerLines, answerOf, type CollectAnswer } from '../collect/answer';
import { gather } from '../collect/gather';
import { collectText } from '../collect/text';
import { collectWorkbook } from '../collect/workbook';
import { DONE, FINDINGS } from '../exitCodes';
import { jsonLine } from '../io';
import { writeNew } from '../writeNew';
import type { Command } from './command';

const KINDS = ['.json', '.ndjson', '.xlsx'] as const;
type Kind = (typeof KINDS)[number];

/**
 * `collect DIR [-o FILE.json|.ndjson|.xlsx] [--year Y] [--json]`: every package and report file below a folder, checked
 * and added up. Exit 1 when something was refused; the output is written all the same. Nothing below DIR is changed.
 */
export const collectCommand: Command = {
  shape: {
    options: {
      output: { value: '要写的文件', short: 'o' },
      year: { value: '年度，如 --year 2025' },
      json: {},
    },
    file: '要汇总的文件夹',
  },
  async run({ file: folder, values, switches }) {
    const { output } = values;
    const kind = output === undefined ? null : KINDS.find((known) => known === extname(output).toLowerCase());
    if (kind === undefined)
      return err(problem('usage', { what: '汇总结果只能存成 .json、.ndjson 或 .xlsx 文件，请改正文件名。' }));
    const typed = values['year']?.normalize('NFKC');
    const year = typed === undefined ? null : Number(typed);
    const form = year === null ? null : editions.forYear(year);
    if (form && !form.ok) return Number.isNaN(year) ? err(problem('badYear', { year: typed ?? '' })) : form;
    if (!(await isFolder(folder))) return err(problem('folderMissing', { path: folder }));
    const { incoming, rejected } = await gather(folder);
    const collected = collect(editions, incoming, year);
    if (!collected.ok) return collected;
    const answer = answerOf(collected.value, rejected);
    if (output !== undefined && kind !== null) {
      const content = await contentOf(kind, collected.value, answer);
      const written = content.ok ? await writeNew(output, content.value) : content;
      if (!written.ok) return written;
    }
    const out = switches.has('json') ? jsonLine(answer) : collectText(collected.value, answer, output ?? null);
    return ok({ out, exit: answer.rejected.length > 0 ? FINDINGS : DONE });
  },
};

async function contentOf(
  kind: Kind,
  collected: Collected,
  answer: CollectAnswer,
): Promise<Result<string | Uint8Array, Problem>> {
  switch (kind) {
    case '.json':
      return ok(jsonLine(answer));
    case '.ndjson':
      return ok(answerLines(answer));
    case '.xlsx':
      return collectWorkbook(collected, answer);
  }
}

const isFolder = (path: string): Promise<boolean> =>
  nodeFileSystem.stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
