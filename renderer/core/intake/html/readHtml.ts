import { Parser } from 'htmlparser2';
import { problem, type Problem } from '../../kernel/problem';
import { err, ok, type Result } from '../../kernel/result';
import type { SourceDocument } from '../source';
import { clipboardFragment } from './fragment';
import { PageReader } from './pageReader';
import { contentOf, type IsOurs } from './region';

/** Deepest nesting of elements taken. Real pages have some dozens; unclosed elements of old ones add up. */
const DEEPEST = 3000;
/** Fed piece by piece, so that a page nested without end is given up early. */
const PIECE = 32_768;

/**
 * A web page, or what a word processor puts on the clipboard, as paragraphs and tables in reading order: without scripts,
 * menus, hidden parts and what stands outside the report's own part of the page (told in `leftOut`). Tables that only lay
 * the page out are taken apart. Nothing is fetched: addresses are not even looked at.
 * @param isOurs knows the report's headings and labels, by which its part of the page is found
 */
export function readHtml(html: string, isOurs: IsOurs): Result<SourceDocument, Problem> {
  const reader = new PageReader();
  const parser = new Parser(reader, { decodeEntities: true, recognizeSelfClosing: false });
  const source = clipboardFragment(html);
  for (let at = 0; at < source.length; at += PIECE) {
    parser.write(source.slice(at, at + PIECE));
    if (reader.depth > DEEPEST) return err(problem('tooDeep'));
  }
  parser.end();
  return ok(contentOf(reader.finish(), isOurs));
}
