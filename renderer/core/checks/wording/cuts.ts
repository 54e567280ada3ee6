import { paragraphsOf, type Paragraph } from './outline';
import { remembered } from '../../kernel/remembered';
import { ADDRESS, zonesOf } from './zones';

/** A paragraph without an end mark; `cut` when the sentence goes on in the next one. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly cut: boolean;
}

const END = /(?:[。！？!?…]|[；;：:]|\.)["”’）)】」』]*$/;
/** 地址：…, 附件1, 联系人 …: lines of a list of particulars or of attachments. */
const PARTICULARS = /^(?:[^，。；]{2,8}[：:]|附件|附表|附：|注[：:]|联系|电话|地址|邮编|网址)/;
/** 改进措施：一是…；二是… is a text however it begins. */
const isParticular = (text: string): boolean => PARTICULARS.test(text) && !/[。；]/.test(text);
const ITEM =
  /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，、]|其[一二三四五]|首先|其次|再次|最后|[①-⑳]|[-—•·●■◆])/;

export const cuts = remembered((text): readonly Cut[] => {
  const all = paragraphsOf(text);
  const zones = zonesOf(text);
  // 无, or one short entry in place of a text.
  if (all.length === 1 && !/[，。；：！？]/.test(all[0]!.text)) return [];
  return all.flatMap((p, i): Cut[] => {
    const next = all[i + 1];
    if (isWhole(p, next, zones)) return [];
    const goesOn = next !== undefined && !next.marker && !next.heading && !ITEM.test(next.text);
    return goesOn
      ? [{ start: p.end - 1, end: next.start + 1, cut: true }]
      : [{ start: Math.max(p.start, p.end - 2), end: p.end, cut: false }];
  });
});

function isWhole(p: Paragraph, next: Paragraph | undefined, zones: Uint8Array): boolean {
  if (/^(?:暂?无|没有|略)[^，。]{0,4}$/.test(p.text)) return true;
  if (END.test(p.text) || zones[p.end - 1]! & ADDRESS || isParticular(p.text) || /\t|\}\}$|\|/.test(p.text))
    return true;
  // A heading has something below it.
  if (p.heading && next !== undefined) return !goesInto(p, next);
  if (next && /[，、]$/.test(p.text)) return next.marker !== null || ITEM.test(next.text);
  return false;
}

/** 公示栏等 ↵ 方式…: a line that looks like a heading, but cannot end there. */
const goesInto = (p: Paragraph, next: Paragraph): boolean =>
  !p.marker && !next.marker && /(?:等|的|和|及|与|或|对|在|为|以|将|把|按|向)$/.test(p.text);
