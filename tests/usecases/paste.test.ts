import { Window } from 'happy-dom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyBlock } from '../../renderer/components/formGrid/clipboard';
import { buildModel } from '../../renderer/components/formGrid/layout';
import { gridCells } from '../../renderer/core/editions/grid';
import { getCell, setCells } from '../../renderer/core/report/cells';
import { cellText } from '../../renderer/core/report/cellText';
import { pasteBlock, type PasteInput } from '../../renderer/usecases';
import { readHtmlTable } from '../../renderer/usecases/editing/clipboardHtml';
import { readTabText } from '../../renderer/usecases/editing/clipboardText';
import { editionOf } from '../core/editions/bundle';
import { blankReport } from '../storage/support';

const parser = new new Window().DOMParser() as unknown as DOMParser;
const paste = (input: Partial<PasteInput> & Pick<PasteInput, 'anchor' | 'text'>, id = '2021') =>
  pasteBlock(editionOf(id), { tableKey: input.anchor.split('.')[0]!, html: null, ...input }, parser);

describe('tab-separated text', () => {
  it.each<[string, string[][]]>([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1\t2\n3',
      [
        ['1', '2'],
        ['3', ''],
      ],
    ],
    ['7', [['7']]],
    ['', [['']]],
    ['\t\t', [['', '', '']]],
    ['1\r\n\r\n3', [['1'], [''], ['3']]],
    ['"一\n二"\t3', [['一\n二', '3']]],
    ['"他说""好"""\t3', [['他说"好"', '3']]],
    ['5"\t3', [['5"', '3']]],
    ['"没有收尾\t3', [['"没有收尾', '3']]],
    ['"一"二\t3', [['"一"二', '3']]],
    ['1\r2', [['1'], ['2']]],
  ])('%j', (text, rows) => {
    expect(readTabText(text)).toEqual(rows);
  });

  it('quoted by the rule comes back as it was', () => {
    const quote = (f: string) => (/["\t\r\n]/.test(f) ? `"${f.replaceAll('"', '""')}"` : f);
    const rows = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([h, w]) =>
      fc.array(
        fc.array(fc.string({ unit: fc.constantFrom('1', '"', '\t', '\n', '\r', '甲') }), {
          minLength: w,
          maxLength: w,
        }),
        {
          minLength: h,
          maxLength: h,
        },
      ),
    );
    fc.assert(
      fc.property(rows, (block) => {
        const text = block.map((r) => r.map(quote).join('\t')).join('\r\n') + '\r\n';
        expect(readTabText(text)).toEqual(block);
      }),
    );
  });

  it('of any size stays within bounds', () => {
    const huge = readTabText('1\n'.repeat(100_000));
    expect(huge.length).toBeLessThanOrEqual(500);
    expect(readTabText('1\t'.repeat(100_000))[0]!.length).toBeLessThanOrEqual(200);
  });
});

describe('tables in clipboard HTML', () => {
  it('keep the place of merged cells', () => {
    const html =
      '<html><body><!--StartFragment--><table><tbody><tr><td rowspan="2">甲</td><td colspan="2"> 1 </td></tr>' +
      '<tr><td>2</td><td><p>3</p>\n</td></tr></tbody></table></body></html>';
    expect(readHtmlTable(html, parser)).toEqual([
      ['甲', '1', ''],
      ['', '2', '3'],
    ]);
  });

  it.each([
    ['no table', '<p>1</p>'],
    ['nothing', ''],
    ['too much', `<table>${'x'.repeat(5_000_001)}`],
  ])('with %s are none', (_, html) => {
    expect(readHtmlTable(html, parser)).toBeNull();
  });

  it('with absurd or broken spans are read within bounds, and nothing in them runs', () => {
    const html =
      '<table><tr><td colspan="99999999" rowspan="99999999" onclick="x()">1</td></tr><tr><td colspan="-3">2</td>' +
      '<td rowspan="x">3<script>globalThis.ran = true</script></td></tr></table>';
    const block = readHtmlTable(html, parser)!;
    expect(block.length).toBeLessThanOrEqual(500);
    expect(Math.max(...block.map((r) => r.length))).toBeLessThanOrEqual(200);
    expect('ran' in globalThis).toBe(false);
  });
});

describe('pasting a block', () => {
  it('fills the cells right of and below the anchor, totals as they are', () => {
    const { changes, leftOut, notes, sure } = paste({
      anchor: 'applications.newReceived.legalService',
      text: '1\t2\t9\r\n3\t4\t7\r\n',
    });
    expect(changes).toEqual({
      'applications.newReceived.legalService': 1,
      'applications.newReceived.otherOrg': 2,
      'applications.newReceived.total': 9,
      'applications.carriedIn.legalService': 3,
      'applications.carriedIn.otherOrg': 4,
      'applications.carriedIn.total': 7,
    });
    expect([leftOut, [...notes], sure]).toEqual([[], [], true]);
  });

  it('counts what falls beside the table and keeps what cannot be read', () => {
    const result = paste({ anchor: 'disputes.suitAfterReconsideration.pending', text: '00\t1,234\t5\n6\t7' });
    expect(result.changes).toEqual({
      'disputes.suitAfterReconsideration.pending': { raw: '00' },
      'disputes.suitAfterReconsideration.total': 1234,
    });
    expect(result.leftOut).toEqual(['5', '6', '7']);
    expect([...result.notes].map(([place, { note, raw }]) => [place.split('.')[2], note, raw])).toEqual([
      ['pending', 'raw', '00'],
      ['total', 'cleaned', '1,234'],
    ]);
  });

  it('blank fields clear, as in a spreadsheet', () => {
    expect(paste({ anchor: 'disputes.reconsideration.upheld', text: '1\t\t3' }).changes).toEqual({
      'disputes.reconsideration.upheld': 1,
      'disputes.reconsideration.corrected': null,
      'disputes.reconsideration.otherResult': 3,
    });
  });

  it('one value fills every selected cell', () => {
    const selected = ['disputes.reconsideration.upheld', 'disputes.reconsideration.pending', 'disputes.nobody.x'];
    expect(paste({ anchor: selected[0]!, selected, text: '０\r\n' }).changes).toEqual({
      'disputes.reconsideration.upheld': 0,
      'disputes.reconsideration.pending': 0,
    });
  });

  it('a text longer than a cell may be is left out and named', () => {
    const result = paste({ anchor: 'proactive.penalty.decisions', text: '9'.repeat(10_000) });
    expect([result.changes, result.tooLong]).toEqual([{}, ['proactive.penalty.decisions']]);
  });

  it('uses the HTML table, which knows merged cells, before the text', () => {
    const html = '<table><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>';
    expect(paste({ anchor: 'applications.granted.naturalPerson', text: '1\t2\n3', html }).changes).toEqual({
      'applications.granted.naturalPerson': 1,
      'applications.granted.commercial': 2,
      'applications.partial.naturalPerson': null,
      'applications.partial.commercial': 3,
    });
  });

  it('rows brought with their labels go to those rows', () => {
    const text = '2.重复申请\t1\t2\n3.要求提供公开出版物\t3\t4';
    expect(paste({ anchor: 'applications.granted.total', text }).changes).toEqual({
      'applications.npDuplicate.naturalPerson': 1,
      'applications.npDuplicate.commercial': 2,
      'applications.npPublication.naturalPerson': 3,
      'applications.npPublication.commercial': 4,
    });
  });

  it('a head copied along says the column, and that it is another one than the cursor’s', () => {
    const text = '本年新制作数量\n5';
    const result = paste({ anchor: 'proactive.normativeDocs.newlyPublic', text }, '2019');
    expect([result.changes, result.sure]).toEqual([{ 'proactive.normativeDocs.newlyMade': 5 }, false]);
  });

  it('an anchor that is no cell, an unknown table and an empty clipboard change nothing', () => {
    for (const input of [
      { anchor: 'applications.results.total', text: '1' },
      { anchor: 'x.y.z', text: '1' },
    ])
      expect(paste(input)).toMatchObject({ changes: {}, leftOut: [], tooLong: [] });
  });

  it.each(['proactive', 'applications', 'disputes'].flatMap((t) => ['2019', '2021'].map((id) => [t, id] as const)))(
    'the whole table %s of %s, labels and all, comes back wherever the cursor stands',
    (key, id) => {
      const form = editionOf(id);
      const table = form.tables[key]!;
      const grid = gridCells(table);
      const values = grid.filter((c) => c.value !== undefined);
      const report = setCells(
        blankReport('a', form.appliesToYears.from),
        Object.fromEntries(
          values.map((c, i) => [
            c.value!,
            c.kind?.startsWith('money') ? (c.kind === 'moneyWan' ? '2.5' : { value: '8', unit: '元' as const }) : i,
          ]),
        ),
      );
      const cells = grid.map(({ row, col, rowSpan, colSpan, text, value }) => ({
        ...{ row, col, rowSpan, colSpan },
        ...(value === undefined ? { label: text } : { place: value, text: cellText(getCell(report, value)) }),
      }));
      const whole = { row: 0, col: 0, rowSpan: table.layout.length, colSpan: table.gridColumns };
      const all = copyBlock(buildModel(cells), cells, whole);
      for (const html of [null, all.html]) {
        const result = paste({ anchor: values.at(-1)!.value!, tableKey: key, text: all.text, html }, id);
        expect([result.leftOut, [...result.notes], result.sure]).toEqual([[], [], true]);
        expect(result.changes).toEqual(Object.fromEntries(values.map((c) => [c.value!, getCell(report, c.value!)])));
      }
    },
  );

  it('never throws, whatever is on the clipboard', () => {
    const anchors = fc.constantFrom(
      'applications.granted.total',
      'disputes.directSuit.total',
      'proactive.fees.amountWan',
    );
    const text = fc.string({ unit: fc.constantFrom('1', '\t', '\n', '"', '件', '<td>', '<table>', '</tr>') });
    fc.assert(
      fc.property(anchors, text, fc.option(text), (anchor, plain, html) => {
        const result = paste({ anchor, text: plain, html });
        for (const place of Object.keys(result.changes)) expect(place.startsWith(anchor.split('.')[0]!)).toBe(true);
      }),
    );
  });
});
