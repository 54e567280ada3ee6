import type { Setting } from '../lines/paragraphLines';
import type { Frame, PageShape, Paragraph } from '../read/content';
import type { PageItem } from '../types';
import { drawStack, stackOf } from './stack';

/** Paragraphs in one frame: neighbours whose frames are the same [ECMA-376 17.3.1.11]. */
export interface FrameGroup {
  readonly frame: Frame;
  readonly paragraphs: readonly Paragraph[];
}

/** Adds a framed paragraph to the last group if it shares its frame, else as a new one. */
export function joinFrame(groups: readonly FrameGroup[], paragraph: Paragraph, frame: Frame): readonly FrameGroup[] {
  const last = groups.at(-1);
  return last && JSON.stringify(last.frame) === JSON.stringify(frame)
    ? [...groups.slice(0, -1), { frame, paragraphs: [...last.paragraphs, paragraph] }]
    : [...groups, { frame, paragraphs: [paragraph] }];
}

/** A band of the page lines keep out of. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** @returns the band text keeps clear of; null where it takes no notice of the frame */
export function drawFrame(group: FrameGroup, page: PageShape, setting: Setting, out: PageItem[]): Band | null {
  const { frame } = group;
  const stack = stackOf(group.paragraphs, frame.width, setting);
  const top = frame.y + (frame.yFrom === 'margin' ? page.top : 0);
  drawStack(stack, frame.x + (frame.xFrom === 'margin' ? page.left : 0), top, out);
  const height = frame.exact ? frame.height : Math.max(frame.height, stack.height);
  return frame.clear ? { top, bottom: top + height } : null;
}
