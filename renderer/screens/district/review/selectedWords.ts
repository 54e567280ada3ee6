/**
 * The place of the words selected in a text of the data view, `section:start-end` (UTF-16 offsets of the whole text); null
 * when nothing of one text is selected. Paragraphs carry `data-field` and the offset they begin at, `data-start`.
 * @param root nothing outside it counts
 */
export function placeOfSelection(root: HTMLElement): string | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = paragraphOf(root, range.startContainer);
  const last = paragraphOf(root, range.endContainer);
  const field = first?.dataset['field'];
  if (!first || !last || !field || last.dataset['field'] !== field) return null;
  const start = offsetIn(first, range.startContainer, range.startOffset);
  const end = offsetIn(last, range.endContainer, range.endOffset);
  return end > start ? `${field}:${String(start)}-${String(end)}` : null;
}

function paragraphOf(root: HTMLElement, node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-field]') ?? null;
  return paragraph && root.contains(paragraph) ? paragraph : null;
}

function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = paragraph.ownerDocument.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset['start']) + before.toString().length;
}
