import { unspaced } from '../rules/words';
import { paragraphsOf } from './outline';

/** 镇, 乡 or 街道 from the organ's full name; '' where the name has another shape. */
export const organKind = (name: string): string => /(镇|乡|街道)(?:人民政府|办事处)?$/.exec(unspaced(name))?.[1] ?? '';

/** An office that begins a sentence with another township's name has taken over its text. */
const SUBJECT =
  /(?:^|[。！？]|情况[。：])(?:[0-9]{4}年(?:度)?(?:以来)?[，,]?)?([\u3400-\u9fff]{2,6}(?:镇|乡|街道))(?:党委|政府|人民政府|办事处)?(?:坚持|认真|深入|严格|紧紧|围绕|按照|以|在|高度|切实|积极|持续|全面|共|主动|未收到|成立|对照|将|把|不断|始终|着力|扎实)/g;
/** Not names: all townships, our township, words that happen to end so. */
const NO_NAME =
  /[各全本我该两某]|乡镇|城镇|集镇|建制|小镇|市|县|区(?!镇|乡)|年|月|日|在|由|对|向|为|按|据|照|和|与|的|了/;

export interface OtherName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

export function otherTownships(text: string, organName: string): OtherName[] {
  const own = /^(.*?(?:镇|乡|街道))/.exec(unspaced(organName).replace(/(?:人民政府|办事处)$/, ''))?.[1];
  if (!own) return [];
  return paragraphsOf(text).flatMap((p) =>
    [...p.text.matchAll(SUBJECT)].flatMap((m): OtherName[] => {
      const name = m[1]!;
      if (NO_NAME.test(name) || name.includes(own) || own.includes(name)) return [];
      const start = p.start + m.index + m[0].indexOf(name);
      return [{ start, end: start + name.length, name }];
    }),
  );
}
