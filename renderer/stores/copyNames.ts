/**
 * Recipients of copies as a clerk types them: one per line, or in a row with the marks that stand between names. Blank
 * ones are left out, order and wording are kept.
 */
export const copyNames = (typed: string): readonly string[] =>
  typed
    .split(/[\n，、；,;。]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
