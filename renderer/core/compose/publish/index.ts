import type { Edition } from '../../editions/types';
import type { Report } from '../../report/model';
import { webPage } from './page/webPage';
import { workbook } from './workbook/workbook';

export { webPage, workbook };

export interface PublishedFile {
  readonly kind: 'page' | 'tables';
  /** suggested file name, safe everywhere */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What the government site's editor needs besides the documents: the report as a web page and its tables as a workbook.
 * Works on drafts, like `compose`. The same report and edition always give the same bytes.
 */
export async function publishCopy(report: Report, edition: Edition): Promise<readonly PublishedFile[]> {
  return [
    { kind: 'page', ...webPage(report, edition) },
    { kind: 'tables', ...(await workbook(report, edition)) },
  ];
}
