import { beforeAll, describe, expect, test, type TestContext } from 'vitest';
import type { LetterMarks } from '../../renderer/core/report/model';
import { fullReport } from '../fixtures/reports';
import type { Case } from './cases';
import type { Measured } from './pages';
import { printed, PRINTING } from './printed';
import { missingPrograms } from './programs';

/** 份号, 密级和保密期限, 紧急程度 of the printed red head [10.1, 7.2.1–7.2.3]. Millimetres. */
const LINE_MM = (579 / 1440) * 25.4;
const NUMBER = '枫政函〔2026〕12号';

const given = (name: string, organ: string, marks: LetterMarks): Case & { readonly marks: readonly string[] } => ({
  name,
  report: fullReport('2021', { organ: { name: organ }, letter: { signer: organ, documentNumber: NUMBER, marks } }),
  settings: { files: 'two', letter: 'redHead' },
  marks: [marks.serial, marks.secrecy, marks.urgency].filter((mark) => mark !== ''),
});

const cases = [
  given('all three', '枫桥坞镇人民政府', { serial: '000012', secrecy: '秘密★1年', urgency: '特急' }),
  given('secrecy and urgency under a small mark', '重庆市酉阳土家族苗族自治县木叶乡人民政府', {
    serial: '',
    secrecy: '机密',
    urgency: '加急',
  }),
  given('urgency alone', '枫桥坞镇人民政府', { serial: '', secrecy: '', urgency: '特急' }),
];

const missing = missingPrograms(PRINTING);
let measured: ReadonlyMap<string, Measured> = new Map();

beforeAll(async () => {
  if (missing.length === 0) measured = await printed(cases);
});

describe.each(cases.map((of, n) => ({ ...of, key: `${n}-letter` })))('$name', ({ key, marks }) => {
  const firstPage = (ctx: TestContext) => {
    if (missing.length > 0) ctx.skip(`not installed: ${missing.join(', ')}`);
    return measured.get(key)!.pages[0]!;
  };
  const near = (got: number, want: number, tolerance: number): void => {
    expect(Math.abs(got - want), `${got} for ${want} ± ${tolerance}`).toBeLessThanOrEqual(tolerance);
  };

  test('one a line at the left edge, the first beside 发文字号 at the right, title two lines below the last', (ctx) => {
    const { lines, redRules } = firstPage(ctx);
    const head = lines.filter((l) => l.top > redRules[1]!.bottom).slice(0, marks.length + 1);
    const texts = head.map((l) => l.text.replace(/\s/g, ''));
    expect(texts.slice(0, marks.length)).toEqual([`${marks[0]}${NUMBER}`, ...marks.slice(1)]);
    near(head[0]!.end, 184, 1.5);
    near(head[0]!.top - redRules[1]!.bottom, 4.94, 0.8);
    for (const [n, line] of head.slice(0, marks.length).entries()) {
      near(line.left, 28, 0.6);
      near(line.baseline - head[0]!.baseline, n * LINE_MM, 0.2);
    }
    near(head.at(-1)!.baseline - head.at(-2)!.baseline, 3 * LINE_MM, 0.3);
  });
});
