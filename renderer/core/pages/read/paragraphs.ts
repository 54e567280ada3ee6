import type { Frame, Paragraph, Run } from './content';
import type { Styles } from './styles';
import { attribute, childOf, elements, textOf, twips, type XmlElement } from './xml';

const SILENT = new Set(['w:rPr', 'w:lastRenderedPageBreak', 'w:instrText', 'w:drawing']);

/** @throws Error naming what cannot be laid out: tabs, page breaks, fields other than PAGE, drawings in the text */
export function readParagraph(element: XmlElement, styles: Styles, drawings: 'refuse' | 'skip' = 'refuse'): Paragraph {
  const properties = childOf(element, 'w:pPr');
  const runs: Run[] = [];
  for (const child of elements(element)) {
    if (child.name === 'w:pPr' || child.name === 'w:proofErr' || child.name.startsWith('w:bookmark')) continue;
    if (child.name !== 'w:r') throw new Error(`pages: cannot lay out ${child.name} in a paragraph`);
    if (drawings === 'refuse' && childOf(child, 'w:drawing'))
      throw new Error('pages: cannot lay out a drawing in the text');
    readRun(child, styles, properties, runs);
  }
  const format = styles.paragraph(properties);
  if (format.line <= 0) throw new Error('pages: cannot lay out a paragraph without exact line spacing');
  if (format.widowControl) throw new Error('pages: cannot lay out widow control');
  const tabs = runs.reduce((sum, { text }) => sum + text.split('\t').length - 1, 0);
  if (tabs > 1 || (tabs === 1 && (format.rightTab <= 0 || format.align !== 'left'))) {
    throw new Error('pages: cannot lay out a tab but one to a stop at the right');
  }
  return { kind: 'paragraph', format, runs, frame: readFrame(childOf(properties, 'w:framePr')) };
}

function readRun(run: XmlElement, styles: Styles, paragraph: XmlElement | undefined, out: Run[]): void {
  const format = styles.run(childOf(run, 'w:rPr'), paragraph);
  let text = '';
  for (const child of elements(run)) {
    if (child.name === 'w:t') text += textOf(child);
    else if (child.name === 'w:br' && (attribute(child, 'w:type') ?? 'textWrapping') === 'textWrapping') text += '\n';
    else if (child.name === 'w:cr') text += '\n';
    else if (child.name === 'w:tab') text += '\t';
    else if (child.name === 'w:noBreakHyphen') text += '\u2011';
    else if (child.name === 'w:fldChar') continue;
    else if (!SILENT.has(child.name)) throw new Error(`pages: cannot lay out ${child.name} in a run`);
  }
  if (text !== '') out.push({ text, format });
  const field = childOf(run, 'w:instrText');
  if (!field) return;
  const name = textOf(field).trim();
  if (name !== 'PAGE') throw new Error(`pages: cannot lay out the field ${name}`);
  out.push({ text: '', pageNumber: true, format });
}

function readFrame(element: XmlElement | undefined): Frame | null {
  if (!element) return null;
  const wrap = attribute(element, 'w:wrap') ?? 'around';
  const width = twips(element, 'w:w');
  const y = twips(element, 'w:y');
  if (width === undefined || y === undefined || attribute(element, 'w:xAlign') || attribute(element, 'w:yAlign')) {
    throw new Error('pages: cannot lay out a frame without width and place');
  }
  // Text beside a frame would need narrower lines.
  if (wrap !== 'notBeside' && wrap !== 'none') throw new Error(`pages: cannot lay out a frame with wrap "${wrap}"`);
  return {
    x: twips(element, 'w:x') ?? 0,
    xFrom: anchorOf(element, 'w:hAnchor', 'page'),
    y,
    yFrom: anchorOf(element, 'w:vAnchor', 'page'),
    width,
    height: twips(element, 'w:h') ?? 0,
    exact: attribute(element, 'w:hRule') === 'exact',
    clear: wrap === 'notBeside',
  };
}

function anchorOf(element: XmlElement, name: string, otherwise: 'page' | 'margin'): 'page' | 'margin' {
  const anchor = attribute(element, name) ?? otherwise;
  if (anchor !== 'page' && anchor !== 'margin')
    throw new Error(`pages: cannot lay out a frame anchored to "${anchor}"`);
  return anchor;
}
