import type { Edition, Section } from '../../editions/types';
import { TEXT_SECTIONS, type Report, type TextSection } from '../../report/model';
import { blankLine, paragraph, type Block } from '../plan/blocks';
import { runningText } from '../plan/runningText';
import { titleBlock } from '../plan/titleBlock';

/**
 * 年度报告 in the order of its edition: title, preface, sections with their text or table. With the marker 附件 stands on
 * line 1 and the title on line 3 [7.3.7].
 */
export function reportBlocks(report: Report, edition: Edition, marker: boolean): readonly Block[] {
  return [
    ...(marker ? [paragraph('marker', '附件', { keepNext: true }), blankLine(true)] : []),
    titleBlock(report.title),
    blankLine(true),
    ...runningText(report.preface),
    ...edition.sections.flatMap((section) => sectionBlocks(report, edition, section)),
  ];
}

function sectionBlocks(report: Report, edition: Edition, section: Section): readonly Block[] {
  const heading = paragraph('heading1', section.title, { keepNext: true });
  if (section.kind === 'text') {
    return [heading, ...(isTextSection(section.key) ? runningText(report[section.key]) : [])];
  }
  const table = edition.tables[section.table ?? section.key];
  return table ? [heading, { kind: 'table', table }] : [heading];
}

const isTextSection = (key: string): key is TextSection => TEXT_SECTIONS.some((name) => name === key);
