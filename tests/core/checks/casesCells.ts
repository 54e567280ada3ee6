import { setCells } from '../../../renderer/core/report/cells';
import type { Cell } from '../../../renderer/core/report/model';
import type { Edit, RuleCase } from './ruleCase';

const set =
  (cells: Readonly<Record<string, Cell>>): Edit =>
  (r) =>
    setCells(r, cells);

const LEAF = 'applications.deniedStateSecret.research';
const PROCUREMENT = 'proactive.procurement.totalAmount';
const FEES = 'proactive.fees.amountWan';

export const cellCases: readonly RuleCase[] = [
  {
    rule: 'AR01',
    faults: [
      {
        name: 'blank count',
        edit: set({ [LEAF]: null }),
        place: LEAF,
        says: ['属于国家秘密', '科研机构', '填 0'],
        fix: 'none',
      },
      {
        name: 'blank money',
        edit: set({ [FEES]: null }),
        place: FEES,
        says: ['本年收费金额', '还空着'],
        fix: 'none',
        years: [2021],
      },
      {
        name: 'blank change of items',
        edit: set({ 'proactive.penalty.change': null }),
        place: 'proactive.penalty.change',
        says: ['行政处罚', '本年增/减'],
        fix: 'none',
        years: [2019],
      },
      {
        name: 'blank case',
        edit: set({ 'disputes.suitAfterReconsideration.pending': null }),
        place: 'disputes.suitAfterReconsideration.pending',
        says: ['复议后起诉', '尚未审结'],
        fix: 'none',
      },
      {
        name: 'unit without an amount',
        edit: set({ [PROCUREMENT]: { value: null, unit: '万元' } }),
        place: PROCUREMENT,
        says: ['采购总金额'],
        fix: 'none',
        years: [2019],
      },
    ],
    near: [
      { name: 'nil money is filled', edit: set({ [FEES]: '0' }), years: [2021] },
      { name: 'no change is filled', edit: set({ 'proactive.penalty.change': 0 }), years: [2019] },
      {
        name: 'an amount without a unit is filled',
        edit: set({ [PROCUREMENT]: { value: '0', unit: null } }),
        years: [2019],
      },
      { name: 'a blank cell the form does not have', edit: set({ 'applications.granted.extra': null }) },
      { name: 'zero is filled', edit: set({ [LEAF]: 0 }) },
      { name: 'unreadable is not blank', edit: set({ [LEAF]: { raw: '—' } }) },
    ],
  },
  {
    rule: 'AR02',
    faults: [
      {
        name: 'unit typed',
        edit: set({ [LEAF]: { raw: '12件' } }),
        place: LEAF,
        says: ['12件', '科研机构'],
        fix: 'none',
      },
      { name: 'leading zero', edit: set({ [LEAF]: { raw: '00' } }), place: LEAF, says: ['00'], fix: 'none' },
      { name: 'a dash', edit: set({ [LEAF]: { raw: '-' } }), place: LEAF, says: ['“-”'], fix: 'none' },
      { name: 'full-width figure', edit: set({ [LEAF]: { raw: '０' } }), place: LEAF, says: ['０'], fix: 'whole' },
      {
        name: 'yuan in a column of 万元',
        edit: set({ [FEES]: { raw: '251000元' } }),
        place: FEES,
        says: ['251000元', '万元'],
        fix: 'none',
        years: [2021],
      },
      { name: 'padded money', edit: set({ [FEES]: '00' }), place: FEES, says: ['00'], fix: 'none', years: [2021] },
      {
        name: 'amount written with commas',
        edit: set({ [PROCUREMENT]: { raw: '152,790元' } }),
        place: PROCUREMENT,
        says: ['152,790元'],
        fix: 'whole',
        years: [2019],
      },
    ],
    near: [
      { name: 'blank is not unreadable', edit: set({ [LEAF]: null }) },
      { name: 'amount without a unit', edit: set({ [PROCUREMENT]: { value: '8040', unit: null } }), years: [2019] },
      { name: 'six decimals', edit: set({ [FEES]: '12.345678' }), years: [2021] },
      { name: 'decimals below one', edit: set({ [FEES]: '0.05' }), years: [2021] },
      { name: 'a negative count is AR04', edit: set({ [LEAF]: -1 }) },
      { name: 'a decrease', edit: set({ 'proactive.penalty.change': -12 }), years: [2019] },
      { name: 'an amount in yuan', edit: set({ [PROCUREMENT]: { value: '152790.50', unit: '元' } }), years: [2019] },
      {
        name: 'a blank amount with its unit',
        edit: set({ [PROCUREMENT]: { value: null, unit: '元' } }),
        years: [2019],
      },
    ],
  },
  {
    rule: 'AR04',
    faults: [
      {
        name: 'negative',
        edit: set({ 'proactive.penalty.decisions': -2 }),
        place: 'proactive.penalty.decisions',
        says: ['-2', '行政处罚'],
        fix: 'none',
      },
      {
        name: 'fraction',
        edit: set({ 'proactive.coercion.decisions': 1.5 }),
        place: 'proactive.coercion.decisions',
        says: ['1.5'],
        fix: 'none',
      },
      {
        name: 'negative money',
        edit: set({ [FEES]: '-0.5' }),
        place: FEES,
        says: ['-0.5', '金额'],
        fix: 'none',
        years: [2021],
      },
      {
        name: 'half an item',
        edit: set({ 'proactive.penalty.change': 0.5 }),
        place: 'proactive.penalty.change',
        says: ['0.5'],
        fix: 'none',
        years: [2019],
      },
    ],
    near: [
      { name: 'a decrease', edit: set({ 'proactive.penalty.change': -3 }), years: [2019] },
      { name: 'money has decimals', edit: set({ [FEES]: '0.5' }), years: [2021] },
      { name: 'unreadable minus', edit: set({ [LEAF]: { raw: '-' } }) },
      { name: 'nil', edit: set({ [LEAF]: 0, [FEES]: '0.00' }), years: [2021] },
      { name: 'an amount with decimals', edit: set({ [PROCUREMENT]: { value: '25.5', unit: '万元' } }), years: [2019] },
      { name: 'a blank', edit: set({ 'proactive.penalty.decisions': null }) },
    ],
  },
];
