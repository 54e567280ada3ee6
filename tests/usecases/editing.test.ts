import { describe, expect, it } from 'vitest';
import { derivedCells, isTypedOver } from '../../renderer/core/editions/derived';
import { valueCells } from '../../renderer/core/editions/grid';
import { getCell, setCells } from '../../renderer/core/report/cells';
import { isBlank, type Cell } from '../../renderer/core/report/model';
import { applyCells, fillRestZero, restoreTotals, typedCell, typedField } from '../../renderer/usecases';
import { editionOf, editions } from '../core/editions/bundle';
import { blankReport, codeOf, unwrap } from '../storage/support';

const year = { '2019': 2020, '2021': 2021 } as const;

describe('其余填 0', () => {
  it.each(['2019', '2021'] as const)('fills only the blanks of one table (%s), and the totals follow to 0', (id) => {
    const edition = editionOf(id);
    const kept: Record<string, Cell> = {
      'applications.newReceived.naturalPerson': 3,
      'applications.granted.naturalPerson': { raw: '若干' },
    };
    const before = applyCells(edition, blankReport('a', year[id]), kept);
    for (const table of ['proactive', 'applications', 'disputes']) {
      const after = applyCells(edition, before, fillRestZero(edition, before, table));
      for (const { place, table: own } of valueCells(edition)) {
        if (own !== table) expect(getCell(after, place)).toEqual(getCell(before, place));
        else if (place in kept) expect(getCell(after, place)).toEqual(kept[place]);
        else if (!place.includes('granted.total') && !place.includes('resultsTotal'))
          expect([place, isBlank(getCell(after, place))]).toEqual([place, false]);
      }
    }
    const applications = applyCells(edition, before, fillRestZero(edition, before, 'applications'));
    expect(getCell(applications, 'applications.newReceived.total')).toBe(3);
    // unreadable is not zero: what is added up from it stays open
    expect(getCell(applications, 'applications.granted.total')).toBeNull();
    expect(getCell(applications, 'applications.resultsTotal.research')).toBe(0);
  });

  it('writes money as money and guesses no unit', () => {
    const y2019 = fillRestZero(editionOf('2019'), blankReport('a', 2020), 'proactive');
    expect(y2019['proactive.procurement.totalAmount']).toEqual({ value: '0', unit: null });
    expect(fillRestZero(editionOf('2021'), blankReport('a'), 'proactive')['proactive.fees.amountWan']).toBe('0');
    const chosen = setCells(blankReport('a', 2020), {
      'proactive.procurement.totalAmount': { value: null, unit: '元' },
    });
    expect(fillRestZero(editionOf('2019'), chosen, 'proactive')['proactive.procurement.totalAmount']).toEqual({
      value: '0',
      unit: '元',
    });
  });

  it('done twice changes nothing more', () => {
    const edition = editionOf('2021');
    const once = applyCells(edition, blankReport('a'), fillRestZero(edition, blankReport('a'), 'disputes'));
    expect(fillRestZero(edition, once, 'disputes')).toEqual({});
  });
});

describe('totals set back', () => {
  it.each(editions.all.map((e) => [e.id, e] as const))(
    'are all sums again (%s), other tables untouched',
    (_, edition) => {
      const zero = blankReport('a', edition.appliesToYears.from);
      const filled = applyCells(edition, zero, {
        ...fillRestZero(edition, zero, 'applications'),
        ...fillRestZero(edition, zero, 'disputes'),
      });
      const wrong = setCells(filled, Object.fromEntries(derivedCells(edition).map((d) => [d.place, 77])));
      const right = setCells(wrong, restoreTotals(edition, wrong, 'applications'));
      const over = derivedCells(edition)
        .filter((d) => isTypedOver(right, d))
        .map((d) => d.place);
      expect(over).toEqual(
        ['reconsideration', 'directSuit', 'suitAfterReconsideration'].map((b) => `disputes.${b}.total`),
      );
      expect(restoreTotals(edition, right, 'applications')).toEqual({});
    },
  );
});

describe('one cell or field typed', () => {
  const edition = editionOf('2021');
  it('is read by the kind of the cell', () => {
    expect(unwrap(typedCell(edition, 'proactive.fees.amountWan', '2．5'))).toEqual({
      'proactive.fees.amountWan': '2.5',
    });
    expect(unwrap(typedCell(edition, 'proactive.penalty.decisions', '00'))).toEqual({
      'proactive.penalty.decisions': { raw: '00' },
    });
  });

  it('too long to be saved is refused', () => {
    expect(codeOf(typedCell(edition, 'proactive.penalty.decisions', '9'.repeat(10_000)))).toBe('textTooLong');
    expect(codeOf(typedField(blankReport('a'), 'overview', '字'.repeat(200_001)))).toBe('textTooLong');
    expect(codeOf(typedField(blankReport('a'), 'letter.recipient', '字'.repeat(2_001)))).toBe('textTooLong');
    expect(unwrap(typedField(blankReport('a'), 'letter.body', '字'.repeat(2_001))).letter.body).toHaveLength(2_001);
  });

  it('at a place the form does not have is our own mistake, told as a value', () => {
    expect(codeOf(typedCell(edition, 'proactive.nobody.x', '1'))).toBe('badArgument');
  });
});
