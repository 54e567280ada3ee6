import { beforeAll, expect, it } from 'vitest';
import { verifyPackage } from '../../../renderer/core/handoff';
import { docxWith, filesOf, folderOf, goodPackage, ports, resealed, type Files } from './packages';

/** P16: the time for one package is limited, also where a single document takes all of it. */
let good: Files;
let heavy: Files;
const ELEMENTS = 200_000;
beforeAll(async () => {
  good = filesOf(await goodPackage());
  // Each another name: what packs too well is refused before.
  const more = `<r>${Array.from({ length: ELEMENTS }, (_, i) => `<a${String(i)}/>`).join('')}</r>`;
  const document = docxWith(good['报送函.docx']!, (parts) => void (parts['word/more.xml'] = more));
  heavy = resealed(good, { '报送函.docx': document });
});

/** Time is over at the n-th look. */
function clock(over: number) {
  let looks = 0;
  return { overdue: () => ++looks >= over, looks: () => looks };
}

it('is looked at within a document, and what takes longer is refused with a sentence', async () => {
  const end = clock(100);
  const verdict = await verifyPackage(folderOf(heavy), { ...ports, overdue: end.overdue });
  expect(verdict).toMatchObject({ ok: false, content: null, warnings: [], problems: [{ kind: 'tooSlow' }] });
  expect(verdict.problems[0]!.message).toMatch(/请.*。$/);
  // It stopped there, not at the document's end.
  expect(end.looks()).toBeLessThan(ELEMENTS / 1000);
});

it('refuses nothing that is in time', async () => {
  for (const files of [good, heavy]) {
    const verdict = await verifyPackage(folderOf(files), { ...ports, overdue: clock(Infinity).overdue });
    expect(verdict).toMatchObject({ ok: true, problems: [] });
  }
});
