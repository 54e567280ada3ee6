import type { Block } from '../source';
import { tidyLine } from './fold';

/** One printed line or paragraph of the source with where it stands; empty ones are left out. */
export interface Line {
  /** as printed, a list's number in front */
  readonly text: string;
  /** without that number */
  readonly bare: string;
  readonly numbering: string;
  /** index of its block; lines of one paragraph share it */
  readonly block: number;
  readonly outline: number;
  readonly centred: boolean;
}

/** The paragraphs of a source as lines, soft line breaks taken for breaks. */
export const linesOf = (blocks: readonly Block[]): readonly Line[] =>
  blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph') return [];
    return block.text.split('\n').flatMap((piece, i): Line[] => {
      const bare = tidyLine(piece);
      if (bare === '') return [];
      const numbering = i === 0 ? block.numbering.trim() : '';
      return [{ text: numbering + bare, bare, numbering, block: at, outline: block.outline, centred: block.centred }];
    });
  });
