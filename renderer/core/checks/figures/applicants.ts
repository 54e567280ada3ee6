import type { Edition, HeaderNode } from '../../editions/types';

/** A way to name applicants, with the columns of table three in which they are counted. */
export interface Applicants {
  readonly text: string;
  /** column keys joined by + */
  readonly row: string;
}

/** Column keys as `row` holds them. */
export const columnsOf = (row: string): readonly string[] => row.split('+');

/** Labels this short (其他, 总计) are everyday words. */
const SHORT_LABEL = 2;
/** What a person's own request is called beside the form's 自然人. 企业 or 法人 alone may be one column or five. */
const PERSON = ['公民', '个人'];
const OR = ['或', '和', '及', '、', '或者', '以及'];

/** 自然人, 商业企业 and 法人或其他组织 as the header of table three names them. */
export function applicantsOf(edition: Edition): Applicants[] {
  const named = (edition.tables['applications']?.columnHeaderTree ?? [])
    .flatMap((top) => top.children ?? [])
    .flatMap(namesUnder);
  const person = named.find((n) => n.text === '自然人');
  return person ? [...named, ...PERSON.map((text) => ({ text, row: person.row }))] : named;
}

function namesUnder(node: HeaderNode): Applicants[] {
  if (node.children) {
    const row = node.children.flatMap((c) => c.key ?? []).join('+');
    const [left, right] = node.label.split('或');
    const spoken = right === undefined ? [node.label] : OR.map((or) => `${left!}${or}${right}`);
    return [...spoken.map((text) => ({ text, row })), ...node.children.flatMap(namesUnder)];
  }
  return node.key && node.label.length > SHORT_LABEL ? [{ text: node.label, row: node.key }] : [];
}
