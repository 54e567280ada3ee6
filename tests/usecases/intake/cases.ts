import { readFileSync } from 'node:fs';
import type { Imported } from '../../../renderer/core/intake';
import { unwrap } from '../../storage/support';
import { readerHere } from '../support';

/** A report of an invented township as LibreOffice writes it, with three faults made on purpose; see the folder's README. */
export const oldReportPath = new URL('../../e2e/fixtures/oldReport.docx', import.meta.url);
export const oldReportBytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(oldReportPath));

export const oldReport = async (): Promise<Imported> =>
  unwrap(await readerHere.read({ kind: 'file', name: 'oldReport.docx', bytes: oldReportBytes() }));

export const UNREAD = 'proactive.normativeDocs.made';
export const CLEANED = 'proactive.normativeDocs.inForce';
/** the row whose label the source spells another way */
export const GUESSED_ROW = 'proactive.normativeDocs';
