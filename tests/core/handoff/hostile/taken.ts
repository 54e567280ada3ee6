import type { PackageProblemKind } from '../../../../renderer/core/handoff';
import { edited, filesOf, goodPackage, resealed, type Files } from '../packages';
import { MANIFEST, put, REPORT } from './rows';

/** What is taken, with or without a warning; its texts are only texts. */
export interface TakenRow {
  readonly row: number;
  readonly what: string;
  readonly files: (good: Files) => Promise<Files> | Files;
  readonly warnings: readonly PackageProblemKind[];
}

/** A package as our own software makes it of such a text. */
const saying = (text: string) => async () => filesOf(await goodPackage('two', { other: `没有需要补充的情况${text}` }));
const manifest = (from: RegExp | string, to: string) => (good: Files) => ({
  ...good,
  [MANIFEST]: edited(good, MANIFEST, put(from, to)),
});

export const TAKEN: readonly TakenRow[] = [
  {
    row: 48,
    what: 'a changed note and no code typed',
    files: manifest('"revision": 1', '"revision": 9'),
    warnings: [],
  },
  { row: 69, what: 'a date far ahead', files: manifest(/"createdAt": "\d+/, '"createdAt": "2099'), warnings: [] },
  { row: 69, what: 'a date far behind', files: manifest(/"createdAt": "\d+/, '"createdAt": "1970'), warnings: [] },
  { row: 71, what: 'an image that runs', files: saying('<img src=x onerror=x>'), warnings: [] },
  { row: 72, what: 'a script', files: saying('<script>x</script>'), warnings: [] },
  { row: 73, what: 'a link that runs', files: saying(['java', 'script:x'].join('')), warnings: [] },
  { row: 74, what: 'a template', files: saying('{{1+1}}${1+1}'), warnings: [] },
  { row: 75, what: 'a mark that turns the line around', files: saying('左\u202e右'), warnings: [] },
  { row: 76, what: 'a blank of no width', files: saying('零\u200b宽'), warnings: [] },
  { row: 77, what: 'ten thousand marks on one letter', files: saying(`字${'\u0301'.repeat(10_000)}`), warnings: [] },
  { row: 78, what: 'controls', files: saying('甲\u001b[31m乙\u0007'), warnings: [] },
  { row: 80, what: 'a formula', files: saying('\n=1+1\n+1\n-1\n@x'), warnings: [] },
  { row: 81, what: 'a formula, full width', files: saying('\n＝1＋1'), warnings: [] },
  {
    row: 91,
    what: 'a document that says something else than the data',
    files: (good) =>
      resealed(good, { [REPORT]: edited(good, REPORT, put(/"other": "[^"]*"/, '"other": "另有一段话。"')) }),
    warnings: ['documentDiffers'],
  },
];
