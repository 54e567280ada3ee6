/**
 * A title cut into the pieces no line break may fall into, without a dictionary: the standing phrases of these documents,
 * years and numbers, place names by their last character. What remains are single characters, each its own piece.
 */
export type PieceKind = 'place' | 'organ' | 'about' | 'year' | 'phrase' | 'other';

export interface Piece {
  readonly text: string;
  readonly kind: PieceKind;
}

const PLACE_END =
  '自治县|自治州|自治区|自治旗|开发区|管理区|示范区|街道|社区|地区|林区|省|市|县|区|旗|盟|镇|乡|苏木|村';
const ORGAN_END =
  '人民政府|街道办事处|办事处|管理委员会|居民委员会|村民委员会|委员会|办公室|公安局|分局|局|厅|中心|站|所';

const RULES: readonly (readonly [PieceKind, RegExp])[] = [
  ['year', /^\d{2,4}年度?/],
  ['about', /^关于/],
  ['phrase', /^(?:报送|上报|呈报|印发|政府信息公开|信息公开|政务公开|工作|年度报告|的函|的报告|的通知)/],
  ['organ', new RegExp(`^(?:${ORGAN_END})`)],
  // A place name: as short as possible, and not cut before another such ending (新县镇 is one name).
  ['place', new RegExp(`^\\p{Script=Han}{1,9}?(?:${PLACE_END})(?!${PLACE_END})`, 'u')],
  ['other', /^[0-9A-Za-z][0-9A-Za-z.,%/-]*/],
  ['other', /^[\s\S]/u],
];

/** Marks that may not begin a line, and those that may not end one. */
const CLOSING = /^[，。、；：？！）》〉”’〕】…—]/;
const OPENING = /[（《〈“‘〔【]$/;

export function titlePieces(title: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let rest = title; rest !== '';) {
    const [kind, text] = nextPiece(rest);
    const last = pieces.at(-1);
    if (last && (CLOSING.test(text) || OPENING.test(last.text))) {
      pieces[pieces.length - 1] = { text: last.text + text, kind: OPENING.test(last.text) ? kind : last.kind };
    } else pieces.push({ text, kind });
    rest = rest.slice(text.length);
  }
  return pieces;
}

function nextPiece(rest: string): readonly [PieceKind, string] {
  for (const [kind, rule] of RULES) {
    const found = rule.exec(rest)?.[0];
    if (found) return [kind, found];
  }
  throw new Error('unreachable: the last rule takes any character');
}
