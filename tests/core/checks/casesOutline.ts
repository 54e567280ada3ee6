import type { RuleCase } from './ruleCase';
import { fault, faultIn, inOverview, put } from './textCases';
import { cleanReport } from './reports';

const overview = cleanReport(2021).overview.split('\n');
const without = (...gone: number[]): string => overview.filter((_, i) => !gone.includes(i)).join('\n');
const parts = (n: string, more = ''): string =>
  `根据条例编制。本报告由总体情况；主动公开政府信息情况；收到和处理政府信息公开申请情况；政府信息公开行政复议、行政诉讼情况；存在的主要问题及改进情况；其他需要报告的事项${more}${n}部分组成。统计期限为1月1日至12月31日，电话0999-2200110。`;
const OPENING = '根据条例编制，统计期限为1月1日至12月31日，电话0999-2200110。';
const five = (problems: string, measures: string): string =>
  `（一）存在的主要问题\n${problems}\n（二）改进情况\n${measures}`;

export const outlineCases: readonly RuleCase[] = [
  {
    rule: 'ST03',
    faults: [
      faultIn('problems', '⟦3、⟧收到和处理政府信息公开申请情况\n更新偏慢，已安排专人核对。', 'none', ['“三”', '“3”'], {
        also: ['ST08'],
      }),
      fault('\n⟦四、⟧存在的主要问题及改进情况', 'none', ['“五”'], { also: ['ST08', 'TX07'] }),
    ],
    near: [
      { name: 'its own numbers', edit: put('problems', '1.更新偏慢。\n2.已安排专人核对。') },
      { name: 'the right numeral', edit: inOverview('\n五、存在的主要问题及改进情况') },
    ],
  },
  {
    rule: 'ST06',
    faults: [
      {
        name: 'no preface',
        edit: put('preface', ''),
        place: 'preface',
        related: ['overview'],
        says: ['编制依据', '统计期限', '联系方式'],
        fix: 'none',
      },
      {
        name: 'no contact',
        edit: put('preface', '依据条例编制，统计期限为1月1日至12月31日。'),
        place: 'preface',
        says: ['联系方式'],
        fix: 'none',
      },
    ],
    near: [
      {
        name: 'told in section one',
        edit: (r) => ({
          ...r,
          preface: '',
          overview: `依据条例编制，统计期限为1月1日至12月31日，电话0999-2200110。\n${r.overview}`,
        }),
      },
    ],
  },
  {
    rule: 'ST07',
    faults: [
      {
        name: 'three aspects',
        edit: put('overview', without(4, 5)),
        place: 'overview',
        says: ['平台', '监督保障'],
        fix: 'none',
      },
      {
        name: 'no management',
        edit: put('overview', without(3)),
        place: 'overview',
        says: ['政府信息管理'],
        fix: 'none',
      },
      {
        name: 'no requests',
        edit: put('overview', without(2)),
        place: 'overview',
        says: ['依申请公开'],

        fix: 'none',
      },
    ].map((f) => ({ also: ['ST08', 'NT04'], ...f, fix: 'none' as const })),
    near: [
      {
        name: 'other words',
        edit: put('overview', `${without(3, 5)}\n规范发布审核流程，定期清理归档。组织业务培训。`),
      },
    ],
  },
  {
    rule: 'ST08',
    faults: [
      {
        name: 'starts at the second',
        edit: put('overview', without(1).replace('（二）', '（二）')),
        place: `overview:${without(1).indexOf('（二）')}-`,
        says: ['“（二）”', '“（一）”'],
        also: ['ST07', 'NT04'],
        fix: 'none',
      },
      faultIn('problems', '1.更新偏慢。\n⟦3.⟧已安排专人核对。', 'none', ['“3.”', '“2.”']),
      faultIn('problems', '⟦1、⟧更新偏慢。\n2、已安排专人核对。', 'none', ['“1、”', '“1.”']),
      faultIn('problems', '⟦一、⟧更新偏慢。\n二、已安排专人核对。', 'none', ['“一、”', '“（一）”']),
    ],
    near: [
      {
        name: 'anew under each heading',
        edit: put('problems', '（一）问题\n1.更新偏慢。\n2.责任不清。\n（二）改进\n1.安排专人。\n2.按月核对。'),
      },
      {
        name: 'a decimal at the beginning',
        edit: put('problems', '更新偏慢，投入资金。\n2.5万元用于改造，已安排专人核对。'),
      },
    ],
  },
  {
    rule: 'ST09',
    faults: [
      {
        name: 'seven parts',
        edit: put('preface', parts('七')),
        place: 'preface:',
        says: ['7 个', '6 个'],
        fix: 'none',
      },
      {
        name: 'an old part',
        edit: put('preface', parts('七', '、收费及减免情况')),
        place: 'preface:',
        says: ['收费及减免情况'],
        fix: 'none',
      },
      {
        name: 'a part left out',
        edit: put(
          'preface',
          `${OPENING}本报告包括总体情况、主动公开情况、依申请公开情况、存在的问题及改进情况和其他事项。`,
        ),
        place: 'preface:',
        says: ['没有列出', '行政复议、行政诉讼'],
        fix: 'none',
      },
      {
        name: 'an old part, not counted',
        edit: put('preface', parts('六', '、收费及减免情况')),
        place: 'preface:',
        says: ['收费及减免情况'],
        fix: 'none',
      },
    ],
    near: [
      {
        name: 'most of the parts, and 等',
        edit: put('preface', `${OPENING}本报告包括总体情况、主动公开、依申请公开、存在的问题等内容。`),
      },
      { name: 'six', edit: put('preface', parts('六')) },
      { name: 'six, another way', edit: put('preface', parts('等6个')) },
    ],
  },
  {
    rule: 'ST11',
    faults: [
      {
        name: 'three and one',
        edit: put('problems', five('一是人手偏紧；二是更新不快；三是解读形式单一。', '一是充实人手，定岗定责。')),
        place: 'problems',
        says: ['3 个问题', '1 条措施'],
        fix: 'none',
      },
      {
        name: 'numbered paragraphs',
        edit: put('problems', five('1.人手偏紧。\n2.更新不快。', '1.充实人手。\n2.按月核对。\n3.增加图解。')),
        place: 'problems',
        says: ['2 个问题', '3 条措施'],
        fix: 'none',
      },
      {
        name: 'in one paragraph',
        edit: put(
          'problems',
          '存在问题：（1）人手偏紧；（2）更新不快；（3）目录不细。改进措施：（1）充实人手；（2）按月核对。',
        ),
        place: 'problems',
        says: ['3 个问题', '2 条措施'],
        fix: 'none',
      },
      {
        name: 'no measures',
        edit: put('problems', '一是人手偏紧；二是目录不细；三是群众反映栏目不好找。'),
        place: 'problems',
        says: ['没有写改进措施'],
        fix: 'none',
      },
    ],
    near: [
      {
        name: 'two and two',
        edit: put('problems', five('一是人手偏紧；二是更新不快。', '一是充实人手；二是按月核对。')),
      },
      {
        name: 'each with its measure',
        edit: put('problems', '一是人手偏紧，已充实人员；二是更新不快，已按月核对；三是目录不细，已补充。'),
      },
      {
        name: 'measures without numbers',
        edit: put('problems', five('一是人手偏紧；二是更新不快。', '充实人手，按月核对更新。')),
      },
    ],
  },
  {
    rule: 'ST12',
    faults: [
      {
        name: 'silent about the fee',
        edit: put('other', '没有其他需要报告的事项。'),
        place: 'other',
        says: ['信息处理费'],
        also: ['NT13'],
        fix: 'none',
        years: [2021],
      },
      faultIn('other', '⟦收费及减免情况⟧：无，本年度收取信息处理费500元。', 'none', ['旧提纲'], { also: ['NT13'] }),
      faultIn('other', '⟦收到信息公开申请11件⟧，本年度收取信息处理费500元。', 'none', ['已在前面']),
    ],
    near: [
      { name: 'older form', edit: put('other', '没有其他需要报告的事项。'), years: [2019] },
      { name: 'the fee is told', edit: put('other', '本年度收取信息处理费500元。') },
    ],
  },
  {
    rule: 'ST14',
    faults: [
      fault('⟦××⟧村公开栏已更新。', 'none', ['××']),
      fault('⟦XX⟧村公开栏已更新。', 'none', ['XX']),
      fault('全年组织培训⟦X⟧场。', 'none', ['X']),
      fault('⟦某某村⟧公开栏已更新。', 'none', ['某某村']),
      fault('联系人⟦____⟧负责登记。', 'none', ['____']),
      fault('⟦[bookmark: _GoBack]⟧各栏目均已更新。', 'none', ['bookmark']),
      fault('全年组织培训⟦{{培训场次}}⟧场。', 'none', ['培训场次', '还没有填写']),
      fault('全年公开&nbsp;信息。'.replace('&nbsp;', '⟦&nbsp;⟧'), 'none', ['nbsp']),
      fault('\n⟦附件：⟧', 'none', ['附件']),
    ],
    near: [
      ...[
        '公开栏图例中“×”表示栏目停用。',
        '公告牌5×8米，共3块。',
        '图例“××”表示停用，路径a_b。',
        '详见附件：办事指南。',
      ].map((t) => ({ name: t, edit: inOverview(t) })),
    ],
  },
];
