import { setCells } from '../../../renderer/core/report/cells';
import type { Cell, Report, TextSection } from '../../../renderer/core/report/model';
import type { Edit, Fault, Near, RuleCase } from './ruleCase';

/** Fixtures of the rules that compare the text with the tables. The clean report: 11 received, 3 in, 2 out, 1 review. */

const HEAD = '（二）依申请公开情况。';
const ALL = '全年新收政府信息公开申请11件，上年结转3件，本年度办结12件，结转下年度继续办理2件。';
const DISPUTES = '因政府信息公开被申请行政复议1件，未发生行政诉讼。';

/** The overview's paragraph on requests replaced. */
const requests =
  (paragraph: string, cells: Readonly<Record<string, Cell>> = {}): Edit =>
  (r) =>
    setCells({ ...r, overview: r.overview.replace(/（二）.*/, HEAD + paragraph) }, cells);

/** A sentence after the paragraph on publishing. */
const published =
  (sentence: string, cells: Readonly<Record<string, Cell>> = {}): Edit =>
  (r) =>
    setCells({ ...r, overview: r.overview.replace(/（一）.*/, (p) => p + sentence) }, cells);

const inSection =
  (section: TextSection, text: string, cells: Readonly<Record<string, Cell>> = {}): Edit =>
  (r: Report) =>
    setCells({ ...r, [section]: r[section] + text }, cells);

type Told = readonly [text: string, related: string, says: readonly string[], fix: Fault['fix']];

const faultsIn =
  (edit: (text: string) => Edit) =>
  (list: readonly Told[], years?: readonly number[]): Fault[] =>
    list.map(([text, related, says, fix]) => ({
      name: text.slice(0, 40),
      edit: edit(text),
      place: 'overview:',
      related: [related],
      says,
      fix,
      ...(years ? { years } : {}),
    }));

const nearIn =
  (edit: (text: string) => Edit) =>
  (list: readonly string[], years?: readonly number[]): Near[] =>
    list.map((text) => ({ name: text.slice(0, 40), edit: edit(text), ...(years ? { years } : {}) }));

const A = 'applications.';
const REST = `上年结转3件，本年度办结12件，结转下年度继续办理2件。${DISPUTES}`;
const received = (text: string): Edit => requests(`${text}，${REST}`);
const afterAll = (text: string): Edit => requests(`${ALL}${text}`);
const carried = (text: string): Edit => requests(`全年新收政府信息公开申请11件，${text}${DISPUTES}`);
const disputes = (text: string): Edit => requests(ALL + text);

export const figureCases: readonly RuleCase[] = [
  {
    rule: 'NT01',
    faults: faultsIn(received)([
      ['全年新收政府信息公开申请13件', `${A}newReceived.total`, ['13', '11', '本年新收申请'], 'whole'],
      ['全年收到政府信息公开申请１３件', `${A}newReceived.total`, ['13', '11'], 'whole'],
      ['共受理依申请公开十三件', `${A}newReceived.total`, ['13', '11'], 'whole'],
      ['全年共收到13件政府信息公开申请', `${A}newReceived.total`, ['13', '11'], 'whole'],
      ['全年未收到政府信息公开申请', `${A}newReceived.total`, ['0', '11'], 'none'],
      ['全年没有收到公民、法人和其他组织提出的政府信息公开申请', `${A}newReceived.total`, ['0', '11'], 'none'],
      ['全年收到政府信息公开申请零件', `${A}newReceived.total`, ['0', '11'], 'whole'],
      ['松溪岭镇共收到申请12件', `${A}newReceived.total`, ['12', '11'], 'whole'],
      ['全年未收到任何单位和个人的信息公开申请', `${A}newReceived.total`, ['0', '11'], 'none'],
      ['全年没有发生依申请公开的情况', `${A}newReceived.total`, ['0', '11'], 'none'],
      ['当年没有公民、法人或其他组织向我镇提出政府信息公开申请', `${A}newReceived.total`, ['0', '11'], 'none'],
      ['全年收到政府信息公开申请11件，其中自然人申请9件', `${A}newReceived.naturalPerson`, ['9', '8'], 'whole'],
      ['全年收到政府信息公开申请11件，其中法人或其他组织4件', `${A}newReceived.commercial`, ['4', '3'], 'whole'],
    ]),
    near: [
      ...nearIn(received)([
        '全年新收政府信息公开申请11件',
        '全年收到政府信息公开申请十一件',
        '收到网上申请8件、信函申请3件，合计收到政府信息公开申请11件',
        '全县共收到政府信息公开申请320件，我镇收到政府信息公开申请11件',
        '收到政府信息公开申请11件，比上年增加4件',
        '上半年收到政府信息公开申请5件，下半年收到政府信息公开申请6件',
        '去年收到政府信息公开申请7件，今年收到政府信息公开申请11件',
        '全年收到政府信息公开申请11件，其中自然人申请8件、商业企业申请3件',
        '全年收到政府信息公开申请11件，其中网上9件（自然人6件、商业企业3件）',
        '全年收到政府信息公开申请11件，其中本镇自然人5件、外镇自然人3件',
      ]),
      ...nearIn(published)([
        '受理群众来电诉求57件。',
        '办理社会保障卡申请36件。',
        '受理低保申请41件，均在时限内办结。',
      ]),
      { name: 'blank cell', edit: requests('全年新收政府信息公开申请13件。', { [`${A}newReceived.total`]: null }) },
      {
        name: 'unreadable cell',
        edit: requests('全年新收政府信息公开申请13件。', { [`${A}newReceived.total`]: { raw: '十一' } }),
      },
      {
        name: 'given in parts that add up',
        edit: requests(`镇政府收到政府信息公开申请5件。街道办事处收到政府信息公开申请6件。${REST}`),
      },
    ],
  },
  {
    rule: 'NT02',
    faults: faultsIn(carried)([
      ['上年结转4件，结转下年度继续办理2件。', `${A}carriedIn.total`, ['4', '3', '上年结转'], 'whole'],
      ['没有上年结转的申请，结转下年度继续办理2件。', `${A}carriedIn.total`, ['0', '3'], 'none'],
      ['上年结转3件，五件结转下年度继续办理。', `${A}carriedOut.total`, ['5', '2', '结转下年度'], 'whole'],
      ['上年结转3件，无结转下年度继续办理的申请。', `${A}carriedOut.total`, ['0', '2'], 'none'],
    ]),
    near: nearIn(carried)([
      '上年结转三件，两件结转下年度继续办理。',
      '上年结转的申请3件，另有2件转入下年度办理。',
      '财政资金上年结转5万元，项目结转4个。',
      '均已答复，没有逾期情形。',
    ]),
  },
  {
    rule: 'NT03',
    faults: faultsIn(disputes)([
      [
        '因政府信息公开被申请行政复议2件，未发生行政诉讼。',
        'disputes.reconsideration.total',
        ['2', '1', '行政复议'],
        'whole',
      ],
      [
        '因政府信息公开被申请行政复议1件、被提起行政诉讼1件。',
        'disputes.directSuit.total',
        ['1', '0', '复议后起诉'],
        'whole',
      ],
      ['未发生因政府信息公开引起的行政复议和行政诉讼。', 'disputes.reconsideration.total', ['0', '1'], 'none'],
      ['因政府信息公开引发行政复议和行政诉讼共3件。', 'disputes.reconsideration.total', ['3', '1'], 'none'],
    ]),
    near: [
      ...nearIn(disputes)([
        DISPUTES,
        '因政府信息公开申请行政复议一件，行政诉讼0件。',
        '因政府信息公开引发行政复议和行政诉讼共1件。',
        '因征地补偿被申请行政复议5件。因政府信息公开被申请行政复议1件，无行政诉讼。',
        '全县因政府信息公开被申请行政复议30件，我镇被申请行政复议1件，没有行政诉讼。',
      ]),
      {
        name: 'both kinds of suit added up',
        edit: requests(
          `${ALL}因政府信息公开被申请行政复议1件、被提起行政诉讼2件，其中未经复议直接起诉1件、复议后起诉1件。`,
          {
            'disputes.directSuit.upheld': 1,
            'disputes.directSuit.total': 1,
            'disputes.suitAfterReconsideration.upheld': 1,
            'disputes.suitAfterReconsideration.total': 1,
          },
        ),
      },
    ],
  },
  {
    rule: 'NT04',
    faults: [
      {
        name: 'requests',
        edit: requests(`做好登记和答复。${DISPUTES}`),
        place: 'overview',
        related: [`${A}newReceived.total`],
        says: ['11', '没有提到'],
        fix: 'none',
      },
      {
        name: 'review',
        edit: requests(`${ALL}没有行政诉讼。`),
        place: 'overview',
        related: ['disputes.reconsideration.total'],
        says: ['行政复议', '1'],
        fix: 'none',
      },
      {
        name: 'a suit',
        edit: requests(`${ALL}因政府信息公开被申请行政复议1件。`, {
          'disputes.directSuit.pending': 1,
          'disputes.directSuit.total': 1,
        }),
        place: 'overview',
        related: ['disputes.directSuit.total', 'disputes.suitAfterReconsideration.total'],
        says: ['行政诉讼', '1'],
        fix: 'none',
      },
    ],
    near: [
      { name: 'told without a figure', edit: requests('收到的政府信息公开申请均按时答复。行政复议案件已办结。') },
      { name: 'nothing to tell of suits', edit: requests(`${ALL}因政府信息公开被申请行政复议1件。`) },
      {
        name: 'told in section five',
        edit: (r) => inSection('problems', `${ALL}${DISPUTES}`)(requests('按流程登记。')(r)),
      },
      { name: 'text not written yet', edit: (r) => ({ ...r, overview: '' }) },
    ],
  },
  {
    rule: 'NT06',
    faults: [
      ...faultsIn(published)([
        ['作出行政许可决定36件、行政处罚决定0件。', 'proactive.licensing.decisions', ['36', '0', '行政许可'], 'whole'],
        ['办理行政许可0件、行政处罚五件，未实施行政强制。', 'proactive.penalty.decisions', ['5', '0'], 'whole'],
        ['实施行政强制２件。', 'proactive.coercion.decisions', ['2', '0'], 'whole'],
      ]),
      ...faultsIn(published)(
        [['收取行政事业性收费0.5万元。', 'proactive.fees.amountWan', ['0.5', '0.05'], 'none']],
        [2021],
      ),
      ...faultsIn(published)(
        [
          ['政府集中采购3项，采购总金额25.6万元。', 'proactive.procurement.projects', ['3', '0'], 'whole'],
          ['政府集中采购0项，采购总金额26.5万元。', 'proactive.procurement.totalAmount', ['26.5', '25.6'], 'none'],
        ],
        [2019],
      ),
      ...faultsIn(afterAll)([
        [`办理结果中，予以公开9件。${DISPUTES}`, `${A}granted.total`, ['9', '8', '予以公开'], 'whole'],
        [`已办结的申请中，不予公开2件。${DISPUTES}`, `${A}deniedThirdParty.total`, ['2', '0'], 'whole'],
        [`没有部分公开的情形。${DISPUTES}`, `${A}partial.total`, ['0', '4'], 'none'],
      ]),
      {
        name: 'finished',
        edit: requests(`全年新收政府信息公开申请11件，办结14件，上年结转3件。${DISPUTES}`),
        place: 'overview:',
        related: [`${A}resultsTotal.total`],
        says: ['14', '12'],
        fix: 'whole',
      },
    ],
    near: [
      ...nearIn(published)([
        '公布行政许可事项20项、行政处罚事项35项。',
        '公开行政许可35件、行政处罚4件。',
        '开展安全生产检查18次，接受群众监督。',
        '全县作出行政处罚决定400件。',
        '上年办理行政许可30件。',
        '行政许可、行政处罚、行政强制均为0件。',
      ]),
      ...nearIn(published)(['行政事业性收费500元。', '收取信息处理费800元。'], [2021]),
      ...nearIn(published)(['政府集中采购0项，采购总金额256000元。'], [2019]),
      ...nearIn(afterAll)([
        `办理结果中，予以公开八件，部分公开4件。${DISPUTES}`,
        `新收的申请中予以公开5件。${DISPUTES}`,
        `收到群众来信30件，办结30件。${DISPUTES}`,
        `上半年办结5件，下半年办结7件。${DISPUTES}`,
      ]),
      {
        name: 'outcomes of new requests only',
        edit: requests(
          `全年新收政府信息公开申请11件，其中予以公开7件、部分公开2件，结转下年度继续办理2件；上年结转3件。${DISPUTES}`,
        ),
      },
    ],
  },
  {
    rule: 'NT05',
    faults: [
      ...faultsIn(published)(
        [
          [
            '本年制发行政规范性文件3件，废止0件，现行有效0件。',
            'proactive.normativeDocs.made',
            ['3', '0', '制发'],
            'whole',
          ],
          ['现行有效规范性文件八件。', 'proactive.normativeDocs.inForce', ['8', '0'], 'whole'],
          ['废止规范性文件1件。', 'proactive.normativeDocs.repealed', ['1', '0'], 'whole'],
          ['制定政策文件6件。', 'proactive.normativeDocs.made', ['6', '0'], 'none'],
        ],
        [2021],
      ),
      ...faultsIn(published)(
        [
          ['本年新制作规范性文件5件，新公开0件。', 'proactive.normativeDocs.newlyMade', ['5', '0'], 'whole'],
          ['规范性文件对外公开总数19件。', 'proactive.normativeDocs.totalPublic', ['19', '0'], 'whole'],
        ],
        [2019],
      ),
    ],
    near: nearIn(published)([
      '本年未制发规范性文件。',
      '转发县级政策文件6件，印发内部工作安排11件。',
      '清理规范性文件12件。',
      '全县制发规范性文件40件。',
      '组织学习规范性文件3次。',
    ]),
  },
];
