import { QUOTE, zonesOf } from './zones';
import { sentenceAt } from './sentences';

export interface Classified {
  readonly start: number;
  readonly end: number;
  readonly kind: 'mark' | 'document';
}

const PATTERNS: readonly (readonly [Classified['kind'], RegExp])[] = [
  // 机密★3年
  ['mark', /(?:绝密|机密|秘密)\s*[★☆]\s*(?:\d{1,2}\s*(?:年|个月)|长期|启用前)?/g],
  ['mark', /(?:密级|保密等级|秘密等级)\s*[：:]\s*(?:绝密|机密|秘密)/g],
  // 某委密〔2021〕3号, 机密发电
  [
    'document',
    /(?<=^|[^\u3400-\u9fff]|落实|按照|根据|学习|贯彻|传达|转发|执行|依据|参照|收到)(?!落实|按照|根据|学习|贯彻|传达|转发|执行|依据|参照|收到)[\u3400-\u9fff]{0,6}[\u3400-\u9fff]密(?:发|函|办|电|字|传)?[〔[（(【]\s*[0-9０-９]{4}\s*[〕\]）)】]\s*第?\s*[0-9０-９]{1,4}\s*号/g,
  ],
  ['document', /(?:绝密|机密|秘密|内部)(?:发电|明电|电报)[〔[（(【]?\s*[0-9０-９]{4}/g],
  // 《…》（此件不公开）
  [
    'document',
    /(?:《[^》\n]{1,80}》)?[（(](?:此件)?(?:不公开|不予公开|内部(?:文件|资料|使用|传阅)?|涉密(?:文件)?|秘密|机密|绝密|密件|注意保密|内部资料[，,]?注意保密)[）)]/g,
  ],
  ['document', /此件不(?:予)?公开/g],
];

/** A rule about such marks quotes them: 标有“秘密★”字样的一律不得上网. */
const FORBIDS = /不得|严禁|禁止|一律不|不准|不能|杜绝|防止|避免/;

/** Without one of these nothing of the kind stands in the text: almost every report ends here. */
const HINT =
  /[★☆]|密级|等级|密(?:发|函|办|电|字|传)?[〔[（(【]|(?:密|内部)(?:发电|明电|电报)|[（(](?:此件|不|内部|涉密|秘密|机密|绝密|密件|注意)|此件不/;

export function classifiedMarks(text: string): Classified[] {
  if (!HINT.test(text)) return [];
  const zones = zonesOf(text);
  return (
    PATTERNS.flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].trimEnd().length, kind })),
    )
      .filter((c) => !(zones[c.start]! & QUOTE && FORBIDS.test(sentenceAt(text, c.start))))
      // A bracket alone may be a row of the form (不予公开), a title with it is not.
      .filter((c) => c.kind === 'mark' || !/^[（(](?:不公开|不予公开)[）)]$/.test(text.slice(c.start, c.end)))
      .sort((a, b) => a.start - b.start)
      .filter((c, i, all) => i === 0 || c.start >= all[i - 1]!.end)
  );
}
