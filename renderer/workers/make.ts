import type { PublishedFile } from '../core/compose/publish';
import type { ComposedFile, ComposeSettings } from '../core/compose/types';
import type { Edition } from '../core/editions/types';
import type { Measure, Page } from '../core/pages/types';
import type { Report } from '../core/report/model';
import type { ComposeRequest, Made } from './composeMessages';

/** The parts of the core that make something, so that tests can put others in their place. */
export interface Makers {
  compose(report: Report, edition: Edition, settings: ComposeSettings): Promise<readonly ComposedFile[]>;
  layOut(docx: Uint8Array, measure: Measure): readonly Page[];
  publishCopy(report: Report, edition: Edition): Promise<readonly PublishedFile[]>;
}

/**
 * Makes what is asked for: the one body of the worker and of the page where there is no worker.
 * @param measure asked for only when pages are made; throws where nothing can measure
 */
export async function makeWith(
  makers: Makers,
  request: ComposeRequest,
  edition: Edition,
  measure: () => Measure,
): Promise<Made[keyof Made]> {
  if (request.make === 'publish') return makers.publishCopy(request.report, edition);
  const files = await makers.compose(request.report, edition, request.settings);
  if (request.make === 'documents') return files;
  const widths = measure();
  return files.map(({ kind, name, bytes }) => ({ kind, name, pages: makers.layOut(bytes, widths) }));
}
