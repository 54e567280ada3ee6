import { webPage } from '../../../../renderer/core/compose/publish';
import type { Edition } from '../../../../renderer/core/editions/types';
import type { Report } from '../../../../renderer/core/report/model';
import { editionOf } from '../../../fixtures/reports';
import { readHtml, type Tag } from './readHtml';

export const htmlOf = (report: Report, edition: Edition = editionOf(report.edition)): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(webPage(report, edition).bytes);

export const pageOf = (report: Report, edition?: Edition): Tag => readHtml(htmlOf(report, edition));
