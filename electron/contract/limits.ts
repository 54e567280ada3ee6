/** Sizes that may cross from the page to the privileged side (P16). */
export const MEGABYTE = 1024 * 1024;
export const MAX_FILES = 20;
export const MAX_FILE_MB = 50;
export const MAX_TOTAL_MB = 150;

/** Largest report file read (P16: JSON 20 MB). */
export const MAX_REPORT_MB = 20;

/** Largest hand-off package written or read (P16). */
export const MAX_PACKAGE_MB = 100;

/** Highest revision of a hand-off whose folder is looked for (P10). */
export const MAX_REVISION = 999;

/** Largest file taken for import: last year's report with its pictures, with room. */
export const MAX_IMPORT_MB = 50;

/** Largest PDF handed to the page: what it may write as one file. */
export const MAX_PDF_MB = MAX_FILE_MB;

/** Longest file name taken, in UTF-16 units; `safeFileName` shortens further. */
export const MAX_NAME_LENGTH = 255;
