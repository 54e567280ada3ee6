import { describe, expect, it } from 'vitest';
import { namedPersons } from '../../../../renderer/core/checks/wording/persons';

describe('who a named person is said to be', () => {
  it.each([
    ['一句。\n周禾诉青禾坪镇人民政府信息公开一案已审结。', '周禾', ''],
    ['年内办结。周禾申请公开宅基地审批信息。', '周禾', ''],
    ['周禾申请公开宅基地审批信息。', '周禾', ''],
    ['复议申请人：周禾不服答复。', '周禾', '复议申请人'],
    ['村民周禾向我镇提出申请。', '周禾', '村民'],
  ])('%j', (text, name, role) => {
    expect(namedPersons(text).map((p) => [p.name, p.role])).toEqual([[name, role]]);
  });
});
