/** A blank that a section template has left in a text, as characters: `【待填：新收申请件数】`. Survives saving and export. */
const BLANK = /【待填(?:：[^【】\n]*)?】/g;

/** How many blanks of templates a text still holds. */
export const countBlanks = (text: string): number => text.match(BLANK)?.length ?? 0;
