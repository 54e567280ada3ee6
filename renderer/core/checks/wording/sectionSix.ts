/** Things of other sections, or of the outline before 2019, told again in section six. */
export interface Repeated {
  readonly start: number;
  readonly end: number;
  /** a heading of the old outline, as against a figure of sections three and four */
  readonly old: boolean;
}

/** Only headings and counted figures: a passing mention is no repetition. */
const OLD =
  /(?:政府)?(?:服务)?热线(?:办理|处理|受理)?情况|依申请公开政府信息(?:和不予公开政府信息)?的?情况|(?:政府信息公开的?)?收费(?:及|和|以及|、)(?:其)?减免(?:的)?情况|因政府信息公开(?:被)?申请行政复议、提起行政诉讼的?情况|政府信息公开咨询(?:处理)?情况|主动公开政府信息(?:的)?情况/g;
const FIGURES =
  /(?:收到|受理|新收|办理)[^，。；\n]{0,12}(?:信息公开)?申请\s*\d+\s*件|行政(?:复议|诉讼)(?:案件)?\s*\d+\s*件|未收到(?:政府)?信息公开申请/g;

export const repeatedInOther = (text: string): Repeated[] =>
  [
    ...[...text.matchAll(OLD)].map((m) => ({ start: m.index, end: m.index + m[0].length, old: true })),
    ...[...text.matchAll(FIGURES)].map((m) => ({ start: m.index, end: m.index + m[0].length, old: false })),
  ].sort((a, b) => a.start - b.start);
