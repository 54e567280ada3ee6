import {
  Document,
  FrameAnchorType,
  FrameWrap,
  Paragraph,
  Tab,
  TextRun,
  type FileChild,
  type IContext,
  type IFrameOptions,
} from 'docx';
import { MARGIN, TEXT_WIDTH } from '../layout/page';
import type { Frame, ParagraphBlock, Run } from '../plan/blocks';
import { xmlOf } from './xml';

/** Components ask their document for relationships; ours have none, so an empty one serves them all. */
const host = new Document({ sections: [] });
const context = (): IContext => ({ file: host, viewWrapper: host.Document, stack: [] });

/** The XML of a component for the document's body. */
export function componentXml(component: FileChild): string {
  const prepared = component.prepForXml(context());
  return prepared === undefined ? '' : xmlOf(prepared);
}

export const paragraphXml = (block: ParagraphBlock): string =>
  componentXml(
    new Paragraph({
      style: block.style,
      ...(block.indent ? { indent: block.indent } : {}),
      ...(block.align ? { alignment: block.align } : {}),
      ...(block.keepNext ? { keepNext: true } : {}),
      ...(block.before === undefined ? {} : { spacing: { before: block.before } }),
      ...(block.frame ? { frame: frameOf(block.frame) } : {}),
      children: block.runs.flatMap(textRuns),
    }),
  );

const frameOf = ({ top, height, rule, wrap }: Frame): IFrameOptions => ({
  type: 'absolute',
  position: { x: MARGIN.left, y: top },
  width: TEXT_WIDTH,
  height,
  rule,
  wrap: wrap === 'over' ? FrameWrap.NONE : FrameWrap.NOT_BESIDE,
  anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
});

/** Marks that share a code point with western typography: programs take the western font for them unless told. */
const AMBIGUOUS = /[\u2605\u2018\u2019\u201c\u201d\u2014\u2026\u00b7\u2460-\u2473]/;

/**
 * One run; line breaks inside it become runs of their own. The hint stands in the styles too, but Word writes it beside
 * the text it is about, and that is the form every program is known to read.
 */
function textRuns(run: Run): readonly TextRun[] {
  return run.text.split('\n').map(
    (text, n) =>
      new TextRun({
        ...(run.style ? { style: run.style } : {}),
        ...(AMBIGUOUS.test(text) ? { font: { hint: 'eastAsia' } } : {}),
        ...(n > 0 ? { break: 1 } : {}),
        ...(text.includes('\t') ? { children: tabbed(text) } : { text }),
      }),
  );
}

const tabbed = (text: string): readonly (string | Tab)[] =>
  text.split('\t').flatMap((piece, n) => [...(n > 0 ? [new Tab()] : []), ...(piece === '' ? [] : [piece])]);
