import type { Edition } from '../editions/types';
import type { Report } from '../report/model';
import { planDocuments } from './plan/documents';
import type { ComposedFile, ComposeSettings } from './types';
import { writeDocument } from './write/document';

export { chooseFonts, type FontChoice } from './fonts/choose';
export { typefaces, type Typeface, type TypefaceRole } from './fonts/typefaces';
export { removedCharacters, type RemovedCharacters } from './text/removed';
export { DEFAULT_SETTINGS } from './settings';
export { composeSlip } from './slip/composeSlip';
export type { Slip, SlipCounts, SlipFile } from './slip/types';
export type { ComposedFile, ComposeSettings, FontSetId, TitleFace } from './types';

/**
 * Letter and report as `.docx`: one combined file or two. Works on drafts: what is not filled stays blank. The same
 * report, edition and settings always give the same bytes, in page, Web Worker and Node.
 */
export async function compose(
  report: Report,
  edition: Edition,
  settings: ComposeSettings,
): Promise<readonly ComposedFile[]> {
  return Promise.all(
    planDocuments(report, edition, settings).map(async (plan) => ({
      kind: plan.kind,
      name: plan.fileName,
      bytes: await writeDocument(plan, report, settings.fontSet, settings.titleFace),
    })),
  );
}
