import { verifyPackage, type Verdict } from '../../../renderer/core/handoff';
import { ok } from '../../../renderer/core/kernel/result';
import { editions } from '../../../renderer/bundled/editions';
import { packageAt } from '../../files/packageSource';
import { nodeSha256 } from '../../files/sha256';
import { DONE, FINDINGS } from '../exitCodes';
import { jsonLine, oneLine } from '../io';
import { packageTime } from '../timeLimit';
import type { Command } from './command';

/**
 * `verify PACKAGE [--code CODE] [--json]`: the ordered checks over a package folder or zip. Exit 1 when it is refused;
 * without a code it may pass as unchecked. Nothing is written.
 */
export const verifyCommand: Command = {
  shape: { options: { code: { value: '交接单上的交接码' }, json: {} }, file: '要校验的报送包' },
  async run({ file, values, switches }) {
    const source = await packageAt(file, file);
    if (!source.ok) return source;
    const verdict = await verifyPackage(
      source.value,
      { sha256: nodeSha256, editions, overdue: packageTime() },
      values['code'],
    );
    const out = switches.has('json') ? jsonLine(verdictJson(verdict)) : forPeople(verdict);
    return ok({ out, exit: verdict.ok ? DONE : FINDINGS });
  },
};

/** Exactly the keys of the contract; what only warns stands among the problems, told apart by `ok`. */
const verdictJson = ({ ok: passed, code, problems, warnings, manifest }: Verdict) => ({
  ok: passed,
  code,
  problems: [...problems, ...warnings].map(({ kind, message }) => ({ kind, message })),
  organ: manifest?.organ ?? null,
  year: manifest?.year ?? null,
  revision: manifest?.revision ?? null,
});

const CODES = { matched: '已核对', unchecked: '未核对', mismatched: '不符' } as const;

function forPeople({ ok: passed, code, problems, warnings, manifest }: Verdict): string {
  const whose = manifest ? `${manifest.organ} ${manifest.year} 年，第 ${manifest.revision} 次报送` : '';
  const lines = [
    passed ? '校验通过，报送包完整。' : '校验没有通过。',
    ...(whose === '' ? [] : [whose]),
    `交接码：${CODES[code]}`,
    ...[...problems, ...warnings].map(({ message }) => message),
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}
