import type { Remark, Reply } from '../../../core/district';
import { shortNameOf } from '../../../core/editions/shortName';
import { safeFileName } from '../../../core/kernel/fileName';

/** What a reply is about: exactly one package. */
export interface ReplyAbout {
  readonly organ: string;
  readonly year: number;
  readonly reportId: string;
  readonly revision: number;
  /** hand-off code of the package as computed here, not as typed */
  readonly code: string;
}

export interface ReplyFrom {
  /** who replies */
  readonly district: string;
  /** YYYY-MM-DD */
  readonly on: string;
}

const head = { format: 'nianbao-reply', schemaVersion: 1 } as const;

/** 回执: came in whole, and, with `accepted`, approved. Remarks may stand in it as advice. */
export const receiptOf = (
  about: ReplyAbout,
  from: ReplyFrom,
  accepted: boolean,
  remarks: readonly Remark[],
): Reply => ({
  ...head,
  kind: 'receipt',
  ...from,
  ...about,
  accepted,
  remarks: [...remarks],
});

/** 退回: says at which places and why. */
export const returnOf = (about: ReplyAbout, from: ReplyFrom, remarks: readonly Remark[]): Reply => ({
  ...head,
  kind: 'return',
  ...from,
  ...about,
  remarks: [...remarks],
});

/** Characters of an organ's name in the file's name. */
const ORGAN = 24;

/** e.g. `青石乡2025年年报退回意见（第1次报送）.json`: the stick of a township is seen through by eye. */
export function replyName({
  kind,
  organ,
  year,
  revision,
}: Pick<Reply, 'kind' | 'organ' | 'year' | 'revision'>): string {
  const short = shortNameOf(organ).shortName || organ;
  const what = kind === 'return' ? '退回意见' : '回执';
  return safeFileName(`${[...short].slice(-ORGAN).join('')}${year}年年报${what}（第${revision}次报送）.json`);
}
