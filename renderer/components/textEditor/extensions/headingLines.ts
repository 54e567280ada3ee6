import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { headingOf } from '../headings';

const faces = {
  1: Decoration.mark({ class: 'cm-heading1' }),
  2: Decoration.mark({ class: 'cm-heading2' }),
  3: Decoration.mark({ class: 'cm-heading3' }),
  4: Decoration.mark({ class: 'cm-heading4' }),
} as const;

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let next = 0;
  for (const { from, to } of view.visibleRanges) {
    for (let at = Math.max(from, next); at <= to; at = next) {
      const line = view.state.doc.lineAt(at);
      const heading = headingOf(line.text);
      if (heading !== null) builder.add(line.from, line.from + heading.end, faces[heading.level]);
      next = line.to + 1;
    }
  }
  return builder.finish();
}

const plugin = ViewPlugin.fromClass(
  class {
    faces: DecorationSet;
    constructor(view: EditorView) {
      this.faces = decorate(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.faces = decorate(update.view);
    }
  },
  { decorations: (value) => value.faces },
);

/** Headings of the visible paragraphs in the type face they will be printed in. */
export function headingLines(): Extension {
  return plugin;
}
