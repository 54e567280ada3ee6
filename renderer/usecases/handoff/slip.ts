import type { WrittenFiles } from '../../../electron/contract/bridge';
import { problem } from '../../core/kernel/problem';
import { err, ok } from '../../core/kernel/result';
import { safeFileName } from '../../core/kernel/fileName';
import type { Answer, Handoff } from '../../storage';
import type { HandoffNeeds } from './ports';

/**
 * Saves the slip of a hand-off as a document into a folder the person chooses; null when they chose none. Error
 * `slipInPackage` for the package's own folder: one more file there, and the district refuses the package.
 */
export async function saveSlip(
  { ports, settings, fonts }: HandoffNeeds,
  handoff: Handoff,
): Answer<WrittenFiles | null> {
  const { bridge, storage, editions } = ports;
  const folder = await bridge.chooseFolder();
  if (!folder.ok) return folder;
  if (folder.value === null) return ok(null);
  if (folder.value.label.split(/[\\/]/).at(-1) === handoff.folder) return err(problem('slipInPackage'));
  const [set, stored] = await Promise.all([settings.read(), storage.reports.get(handoff.reportId)]);
  if (!set.ok) return set;
  const { compose } = await fonts.inUse(set.value);
  const { composeSlip } = await import('../../core/compose');
  const bytes = await composeSlip(
    {
      organ: handoff.organName,
      // Whoever the letter is addressed to receives it; a deleted report leaves a blank to be written by hand.
      recipient: stored.ok ? stored.value.report.letter.recipient : '',
      year: handoff.year,
      edition: editions.byId(handoff.edition)?.name_zh ?? handoff.edition,
      revision: handoff.revision,
      createdAt: new Date(handoff.at).toISOString(),
      files: handoff.files.map(({ path, size, sha256 }) => ({ name: path, size, sha256 })),
      counts: { ...handoff.counts, reasons: handoff.reasons },
      code: handoff.code,
    },
    compose,
  );
  return bridge.writeFiles({ token: folder.value.token, files: [{ name: slipName(handoff), bytes }] });
}

const LONGEST = 60;

/** e.g. `青石乡人民政府2025年年报交接单.docx`; a long organ name is cut at its front, as everywhere. */
export function slipName({ organName, year, revision }: Pick<Handoff, 'organName' | 'year' | 'revision'>): string {
  const rest = `${year}年年报交接单${revision > 1 ? `_v${revision}` : ''}.docx`;
  return safeFileName([...organName].slice(-(LONGEST - [...rest].length)).join('') + rest);
}
