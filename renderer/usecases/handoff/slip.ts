import type { WrittenFiles } from '../../../electron/contract/bridge';
import { safeFileName } from '../../core/kernel/fileName';
import { problem } from '../../core/kernel/problem';
import { err, ok } from '../../core/kernel/result';
import type { Page } from '../../core/pages/types';
import type { Answer, Handoff } from '../../storage';
import type { HandoffNeeds } from './ports';

/**
 * Saves the slip of a hand-off as a document into a folder the person chooses; null when they chose none. Error
 * `slipInPackage` for the package's own folder: one more file there, and the district refuses the package.
 */
export async function saveSlip(needs: HandoffNeeds, handoff: Handoff): Answer<WrittenFiles | null> {
  const { bridge } = needs.ports;
  const folder = await bridge.chooseFolder();
  if (!folder.ok) return folder;
  if (folder.value === null) return ok(null);
  if (folder.value.label.split(/[\\/]/).at(-1) === handoff.folder) return err(problem('slipInPackage'));
  const bytes = await slipOf(needs, handoff);
  if (!bytes.ok) return bytes;
  return bridge.writeFiles({ token: folder.value.token, files: [{ name: slipName(handoff), bytes: bytes.value }] });
}

/** The pages of the very document `saveSlip` writes, for the printer. Errors: `documentPages`, `cancelled`. */
export async function slipPages(needs: HandoffNeeds, handoff: Handoff, signal?: AbortSignal): Answer<readonly Page[]> {
  const bytes = await slipOf(needs, handoff);
  return bytes.ok ? needs.ports.documentPages.pages(bytes.value, signal) : bytes;
}

/** Told by the history alone: the report may have been changed or deleted since. */
async function slipOf({ ports, settings, fonts }: HandoffNeeds, handoff: Handoff): Answer<Uint8Array> {
  const set = await settings.read();
  if (!set.ok) return set;
  const { compose } = await fonts.inUse(set.value);
  const { composeSlip } = await import('../../core/compose');
  const slip = {
    organ: handoff.organName,
    recipient: handoff.recipient,
    year: handoff.year,
    edition: ports.editions.byId(handoff.edition)?.name_zh ?? handoff.edition,
    revision: handoff.revision,
    createdAt: new Date(handoff.at).toISOString(),
    files: [...handoff.files, handoff.manifest].map(({ path, size, sha256 }) => ({ name: path, size, sha256 })),
    counts: { ...handoff.counts, reasons: handoff.reasons },
    code: handoff.code,
  };
  return ok(await composeSlip(slip, compose));
}

const LONGEST = 60;

/** e.g. `青石乡人民政府2025年年报交接单.docx`; a long organ name is cut at its front, as everywhere. */
export function slipName({ organName, year, revision }: Pick<Handoff, 'organName' | 'year' | 'revision'>): string {
  const rest = `${year}年年报交接单${revision > 1 ? `_v${revision}` : ''}.docx`;
  return safeFileName([...organName].slice(-(LONGEST - [...rest].length)).join('') + rest);
}
