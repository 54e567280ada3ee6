import type { Edition } from '../../editions/types';
import type { Report } from '../../report/model';
import { redHead } from '../layout/redHead';
import { letterBlocks } from '../letter/letter';
import { markText } from '../letter/redHead';
import { fileNames } from '../names';
import { reportBlocks } from '../report/report';
import { cleanLine } from '../text/clean';
import type { ComposeSettings } from '../types';
import type { DocumentPlan, SectionPlan } from './blocks';

/**
 * The documents of one export. In one file the report is bound to the letter as its attachment and may carry the marker
 * 附件; in a file of its own it will be published by itself and begins with its title.
 */
export function planDocuments(report: Report, edition: Edition, settings: ComposeSettings): readonly DocumentPlan[] {
  const names = fileNames(report);
  const letter: SectionPlan = {
    part: 'letter',
    blocks: letterBlocks(report, settings),
    head: settings.letter === 'redHead' ? redHead(markText(report)) : null,
  };
  const [letterTitle, reportTitle] = [report.letter.title, report.title].map((t) => cleanLine(t.replace(/\n/g, '')));
  if (settings.files === 'one') {
    const bound: SectionPlan = {
      part: 'report',
      blocks: reportBlocks(report, edition, settings.attachmentMarker),
      continues: settings.reportNumbers === 'continue',
    };
    return [
      {
        kind: 'combined',
        fileName: names.combined,
        title: letterTitle || names.combined,
        sections: [letter, bound],
      },
    ];
  }
  const alone = { part: 'report', blocks: reportBlocks(report, edition, false) } as const;
  return [
    { kind: 'letter', fileName: names.letter, title: letterTitle || names.letter, sections: [letter] },
    { kind: 'report', fileName: names.report, title: reportTitle || names.report, sections: [alone] },
  ];
}
