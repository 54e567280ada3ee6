import { safeFileName } from '../kernel/fileName';
import type { Report } from '../report/model';

/** The fixed names of a hand-off package; no other name is ever written or taken (P14, P16). */
export const MANIFEST_FILE = 'manifest.json';
export const REPORT_FILE = 'report.json';
export const LETTER_DOCUMENT = '报送函.docx';
export const REPORT_DOCUMENT = '年度报告.docx';
export const COMBINED_DOCUMENT = '报送函及年度报告.docx';

/** The two sets of documents a package may hold. */
export const DOCUMENT_SETS: readonly (readonly string[])[] = [[LETTER_DOCUMENT, REPORT_DOCUMENT], [COMBINED_DOCUMENT]];

export const isDocument = (name: string): boolean => name.endsWith('.docx');

/** True for a name that some package may hold. */
export const isPackageName = (name: string): boolean =>
  name === MANIFEST_FILE || name === REPORT_FILE || DOCUMENT_SETS.some((set) => set.includes(name));

const REST = '年政府信息公开年报报送包';
/** Leaves room for `_v999` within the 60 characters of P14. */
const LONGEST = 55;

/** Folder of the first hand-off of a report. A long organ name is cut at its front: what tells offices apart ends it. */
export function packageFolderName(report: Pick<Report, 'organ' | 'year'>): string {
  const rest = String(report.year) + REST;
  const organ = [...report.organ.name.trim()].slice(-(LONGEST - [...rest].length)).join('');
  return safeFileName(organ + rest);
}

/** Folder of the n-th hand-off (P10): `…`, `…_v2`, `…_v3`. */
export const revisionFolderName = (base: string, revision: number): string =>
  revision < 2 ? base : `${base}_v${String(revision)}`;
