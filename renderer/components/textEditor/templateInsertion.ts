import { blanksFromTemplate } from './blanks';

/** Replace `from`..`to` by `insert`; the template's own text then stands at `start`..`end` (UTF-16 offsets). */
export interface TemplateInsertion {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

/** A template takes the place of an empty text; in any other it comes in as paragraphs of its own at the cursor. */
export function templateInsertion(text: string, cursor: number, template: string): TemplateInsertion {
  const body = blanksFromTemplate(template);
  if (text.trim() === '') return { from: 0, to: text.length, insert: body, start: 0, end: body.length };
  const before = cursor === 0 || text[cursor - 1] === '\n' ? '' : '\n';
  const after = cursor === text.length || text[cursor] === '\n' ? '' : '\n';
  const start = cursor + before.length;
  return { from: cursor, to: cursor, insert: before + body + after, start, end: start + body.length };
}
