/**
 * Traditional characters of the form's own vocabulary. Only for comparing labels: text and values are never converted, so
 * the table need not know which of several readings a character has elsewhere.
 */
const PAIRS =
  '條条項项製制數数開开對对總总規规範范許许處处罰罚強强業业費费採采購购額额單单萬万請请況况組组織织會会機机構构關关務务' +
  '計计轉转結结辦办區区這这國国穩稳護护權权屬属類类內内過过檔档詢询無无補补後后訪访舉举報报訴诉複复復复覆复確确認认獲获' +
  '繳缴納纳議议維维糾纠審审經经種种決决減减據据號号續续為为爲为個个執执現现廢废發发監监營营應应責责資资實实劃划與与' +
  '離离習习員员級级從从於于動动歸归屆届鄉乡鎮镇縣县產产時时間间';

const MAP = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) MAP.set(PAIRS[i]!, PAIRS[i + 1]!);

export const toSimplified = (text: string): string => text.replace(/\p{Script=Han}/gu, (c) => MAP.get(c) ?? c);
