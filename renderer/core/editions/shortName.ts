import type { Organ } from '../report/model';

/**
 * 规范简称 and level from an organ's name, with or without 人民政府 or 办事处 at its end: 青石乡人民政府 gives 青石乡 and 乡.
 * '' where the name has another shape.
 */
export function shortNameOf(name: string): Pick<Organ, 'shortName' | 'level'> {
  const m = /^(.+?(镇|乡|街道))(?:人民政府|办事处)?$/u.exec(name);
  return { shortName: m?.[1] ?? '', level: m?.[2] ?? '' };
}
