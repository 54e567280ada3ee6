import { strToU8 } from 'fflate';
import type { Edition } from '../../../editions/types';
import type { Report } from '../../../report/model';
import { reportBlocks } from '../../report/report';
import { cleanLine } from '../../text/clean';
import { publishNames } from '../names';
import { articleParts } from './article';
import { block, element, escapeHtml } from './markup';

/** Language of every report; minority-language editions do not exist. */
const LANGUAGE = 'zh-CN';

export interface ComposedPage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The report (not its letter) as one self-contained HTML page, UTF-8 without a byte order mark. Nothing in it that a site's
 * filter would strip or that would fight the site's own looks: no script, style, class, link or image. Everything the
 * editor copies stands inside `<article>`.
 */
export function webPage(report: Report, edition: Edition): ComposedPage {
  const { page } = publishNames(report);
  const title = cleanLine(report.title.replace(/\n/g, '')) || page.replace(/\.html$/, '');
  const article = block('article', articleParts(reportBlocks(report, edition, false), report, edition));
  const html = [
    '<!doctype html>',
    `<html lang="${LANGUAGE}">`,
    block('head', ['<meta charset="utf-8">', element('title', {}, escapeHtml(title))]),
    block('body', [block('main', [article])]),
    '</html>\n',
  ];
  return { name: page, bytes: strToU8(html.join('\n')) };
}
