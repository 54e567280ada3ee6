import { describe, expect, it } from 'vitest';
import { copyBlock } from '../../../renderer/components/formGrid/clipboard';
import { buildModel } from '../../../renderer/components/formGrid/layout';
import { positionAt } from '../../../renderer/components/formGrid/navigation';
import { rectangle, stopsIn } from '../../../renderer/components/formGrid/selection';
import type { GridCellView } from '../../../renderer/components/formGrid/types';
import { tableCells } from './tables';

function between(cells: readonly GridCellView[], a: string, b: string) {
  const model = buildModel(cells);
  const rect = rectangle(model, positionAt(model, a)!, positionAt(model, b)!);
  return { places: stopsIn(model, rect).map((s) => s.place), rect, block: copyBlock(model, cells, rect) };
}

const numbered = (edition: string, table: string) => {
  let n = 0;
  return tableCells(edition, table, () => String(++n));
};

describe('the selected rectangle', () => {
  it('takes every value cell between two corners, whichever comes first', () => {
    const cells = tableCells('2021', 'applications');
    const there = between(cells, 'applications.newReceived.commercial', 'applications.granted.research');
    const back = between(cells, 'applications.granted.research', 'applications.newReceived.commercial');
    expect(there.places).toHaveLength(6);
    expect(back.places).toEqual(there.places);
  });
  it('grows until no merged cell stands half inside', () => {
    const { rect } = between(
      tableCells('2021', 'proactive'),
      'proactive.normativeDocs.inForce',
      'proactive.licensing.decisions',
    );
    expect(rect).toEqual({ row: 3, col: 0, rowSpan: 4, colSpan: 4 });
  });
});

describe('what a copy puts on the clipboard', () => {
  it('one line per row, one field per column', () => {
    const { block } = between(
      numbered('2021', 'applications'),
      'applications.newReceived.naturalPerson',
      'applications.carriedIn.commercial',
    );
    expect(block.text).toBe('1\t2\r\n8\t9');
    expect(block.html).toBe('<table><tr><td>1</td><td>2</td></tr><tr><td>8</td><td>9</td></tr></table>');
  });
  it('merged cells stand in their first field, labels inside come along', () => {
    const { block } = between(numbered('2021', 'proactive'), 'proactive.penalty.decisions', 'proactive.fees.amountWan');
    const lines = block.text.split('\r\n');
    expect(lines[0]).toBe('行政处罚\t8\t\t');
    expect(lines.every((line) => line.split('\t').length === 4)).toBe(true);
    expect(block.html).toContain('<td colspan="3">8</td>');
  });
  it('text that would break the block is quoted or escaped', () => {
    const cells = tableCells('2021', 'disputes', (place) => (place.endsWith('upheld') ? 'a\t"b"<i>' : '1'));
    const { block } = between(cells, 'disputes.reconsideration.upheld', 'disputes.reconsideration.corrected');
    expect(block.text).toBe('"a\t""b""<i>"\t1');
    expect(block.html).toContain('<td>a\t&quot;b&quot;&lt;i&gt;</td>');
  });
});
