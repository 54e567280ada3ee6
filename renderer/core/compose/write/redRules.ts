import { Header, ImportedXmlComponent, Paragraph } from 'docx';
import { RED, RULE, type RedHead } from '../layout/redHead';

/**
 * Header of page 1 with the two red double lines [10.1]. Four filled rectangles fixed to the page: of border styles and
 * compound lines no weight can be set, and programs differ on which line is the upper one.
 *
 * Raw DrawingML, because the library's own shapes number themselves by a counter of the running program (the same report
 * would not give the same bytes), measure in pixels, and are part of a flow chart engine twice as large as all the rest.
 * Needs Word 2010 or later; there is no VML for older ones.
 */
export function redRules(head: RedHead): Header {
  const anchor = new Paragraph({ style: 'headerAnchor' });
  head.rules.forEach((rule, n) => anchor.addChildElement(ImportedXmlComponent.fromXmlString(ruleXml(rule, n + 1))));
  return new Header({ children: [anchor] });
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

const ruleXml = ({ top, weight }: RedHead['rules'][number], id: number): string =>
  `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="1" ` +
  `locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>` +
  `<wp:positionH relativeFrom="page"><wp:posOffset>${RULE.left}</wp:posOffset></wp:positionH>` +
  `<wp:positionV relativeFrom="page"><wp:posOffset>${top}</wp:posOffset></wp:positionV>` +
  `<wp:extent cx="${RULE.length}" cy="${weight}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
  `<wp:docPr id="${id}" name="红色横线${id}"/><wp:cNvGraphicFramePr/>` +
  `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${SHAPE}"><wps:wsp><wps:cNvSpPr/><wps:spPr>` +
  `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${RULE.length}" cy="${weight}"/></a:xfrm>` +
  `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${RED}"/></a:solidFill>` +
  `<a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
