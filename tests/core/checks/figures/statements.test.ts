import { describe, expect, it } from 'vitest';
import { statementsIn, statementsOf } from '../../../../renderer/core/checks/figures';
import { editionOf } from '../../editions/bundle';

const H = '（二）依申请公开情况。';

/** What is read of a text in a report of 2023 (or of 2020 on the older form), short: `received 12`. */
function read(text: string, year = 2023): string[] {
  const edition = editionOf(year < 2021 ? '2019' : '2021');
  return statementsIn(text, edition, year)
    .filter((s) => s.kind !== 'published' && s.kind !== 'publishedLike')
    .map((s) => {
      expect(s.start).toBeGreaterThanOrEqual(0);
      expect(s.end).toBeLessThanOrEqual(text.length);
      expect(s.start).toBeLessThan(s.end);
      const value = s.figure === null ? 0 : s.figure.nature === 'exact' ? s.figure.value : s.figure.nature;
      return `${s.kind}${s.row && ` ${s.row}`} ${value}`;
    });
}

describe('requests in text', () => {
  it.each([
    '全年新收政府信息公开申请12件。',
    '2023年，我镇共收到政府信息公开申请12件。',
    '2023年度，本机关共收到依申请公开12件。',
    '青石坳镇人民政府2023年共受理政府信息公开申请１２件。',
    '2023年青石坳镇共收到公民、法人和其他组织提出的政府信息公开申请十二件，均已按时答复。',
    '截至2023年12月31日，共收到政府信息公开申请12件（其中自然人9件）。',
    '1月1日至12月31日，我乡收到信息公开申请12件，全部在法定期限内办结。',
    '全年共收到12件政府信息公开申请。',
    '全年共收到并受理政府信息公开申请12件。',
    '政府信息公开申请共收到12件。',
    '全年政府信息公开申请数量为12件。',
    '本年度新收到政府信息公开申请 12 件。',
    '按照全县统一部署，全年共收到政府信息公开申请12件。',
    '去年收到9件，今年收到政府信息公开申请12件。',
    '本年收到政府信息公开申请12件，比上年增加3件。',
    '与2022年相比，2023年收到政府信息公开申请12件，增加3件。',
    '全年登记受理依申请公开申请12件，其中网上8件、信函4件。',
    `${H}全年共收到申请12件。`,
    '（二）依申请公开情况\n全年共收到申请12件。',
    '二是规范办理。年内共收到政府信息公开申请12件并全部按时答复。',
    '2023年我街道收到群众提交的政府信息公开申请12宗。',
    '二〇二三年，全镇共接收政府信息公开申请12件。',
    '一年来，共接到依申请公开政府信息申请12件。',
  ])('%s', (text) => expect(read(text)).toEqual(expect.arrayContaining(['received 12'])));

  it.each([
    '全年未收到政府信息公开申请。',
    '2023年，我镇未收到任何政府信息公开申请。',
    '本年度没有收到公民、法人和其他组织提出的政府信息公开申请。',
    '下坳镇2023年度未收到依申请公开事项。',
    '2023年无政府信息公开申请。',
    '全年无依申请公开情况。',
    '全年收到政府信息公开申请0件。',
    '本年度受理依申请公开零件。',
    '政府信息公开申请数量为0。',
    `${H}2023年，我镇未收到申请。`,
    '本年度未收到一件政府信息公开申请。',
    '全年没有一件政府信息公开申请。',
    '本年度无公民、法人和其他组织申请政府信息公开。',
    '2023年度未接到政府信息公开申请，无结转事项。',
    '今年以来，尚未收到政府信息公开申请。',
  ])('none: %s', (text) => expect(read(text)).toEqual(expect.arrayContaining(['received 0'])));

  it.each([
    '通过网上平台收到政府信息公开申请8件。',
    '收到网上申请9件、信函申请3件。',
    '受理低保申请41件。',
    '办理社会保障卡申请36件，办结36件。',
    '受理群众来电诉求57件，办结57件。',
    '全县共收到政府信息公开申请120件。',
    '各村收到政府信息公开申请3件。',
    '2022年收到政府信息公开申请9件。',
    '上半年收到政府信息公开申请5件，下半年7件。',
    '自条例施行以来，共收到政府信息公开申请60件。',
    '收到涉及征地的政府信息公开申请5件。',
    '政府信息公开申请比上年增加3件。',
    '提升政府信息公开申请办理质量。',
    '政府信息公开申请应当在20个工作日内答复。',
    '建立政府信息公开申请台账1本。',
    '依申请公开政府信息12条。',
    '答复政府信息公开申请12件。',
    '转办政府信息公开申请2件。',
    '收到政府信息公开申请12件以外的材料。',
    '杜绝未收到政府信息公开申请答复的情况。',
  ])('left alone: %s', (text) => expect(read(text)).toEqual([]));
});

describe('carried in and out, outcomes', () => {
  it.each<[string, string[]]>([
    ['上年结转3件，结转下年度继续办理2件。', ['carriedIn 3', 'carriedOut 2']],
    ['上年度结转三件、结转至下年度办理两件。', ['carriedIn 3', 'carriedOut 2']],
    ['2022年结转3件，结转2024年2件。', ['carriedIn 3', 'carriedOut 2']],
    ['从上年结转3件，上一年度结转至本年度办理3件。', ['carriedIn 3', 'carriedIn 3']],
    ['上年结转的申请3件，另有2件结转下年度继续办理。', ['carriedIn 3', 'carriedOut 2']],
    ['上一年度结转政府信息公开申请3件。', ['carriedIn 3']],
    ['其余2件转入下年度继续办理。', ['carriedOut 2']],
    ['2件结转至2024年继续办理。', ['carriedOut 2']],
    ['没有上年结转的申请，无结转下年度继续办理的申请。', ['carriedIn 0', 'carriedOut 0']],
    ['上年没有结转的申请。', ['carriedIn 0']],
    [
      '本年度办结13件，其中予以公开6件、部分公开2件、不予公开1件。',
      ['finished 13', 'outcome granted 6', 'outcome partial 2', 'outcome denied 1'],
    ],
    [
      '答复结果中，6件予以公开，无法提供2件，不予处理1件。',
      ['outcome granted 6', 'outcome unable 2', 'outcome notProcessed 1'],
    ],
    ['没有不予公开的情形。', ['outcome denied 0']],
    ['属于国家秘密1件、重复申请2件。', ['outcome deniedStateSecret 1', 'outcome npDuplicate 2']],
    ['收到村民来信30件，办结30件。', []],
    ['上半年办结5件，下半年办结8件。', []],
    ['网上申请予以公开4件。', []],
    ['自然人申请中予以公开5件。', []],
    ['办结率100%，满意率98%。', []],
    ['结转资金3万元。', []],
    ['按上年结转情况逐件办理。', []],
  ])('%s', (text, expected) => expect(read(H + text)).toEqual(expected));

  it('needs a context for short words', () => {
    expect(read('村级事务公开栏予以公开12件，办结13件。')).toEqual([]);
    expect(read('预算上年结转3件。')).toEqual([]);
  });
});

describe('disputes in text', () => {
  it.each<[string, string[]]>([
    ['因政府信息公开被申请行政复议1件、被提起行政诉讼2件。', ['reconsideration 1', 'suit 2']],
    ['因政府信息公开申请行政复议1件，提起行政诉讼2件。', ['reconsideration 1', 'suit 2']],
    ['未发生因政府信息公开引起的行政复议和行政诉讼。', ['reconsideration 0', 'suit 0']],
    ['未发生因政府信息公开引发的行政复议、行政诉讼案件。', ['reconsideration 0', 'suit 0']],
    ['全年没有因政府信息公开被申请行政复议、提起行政诉讼的情况。', ['reconsideration 0', 'suit 0']],
    ['因政府信息公开申请行政复议、提起行政诉讼均为0件。', ['reconsideration 0', 'suit 0']],
    ['因政府信息公开工作被申请行政复议案件0件，行政诉讼案件0件。', ['reconsideration 0', 'suit 0']],
    ['政府信息公开行政复议1件，行政诉讼1件。', ['reconsideration 1', 'suit 1']],
    ['因政府信息公开发生行政复议、行政诉讼各1件。', ['reconsideration 1', 'suit 1']],
    ['因政府信息公开引发行政复议和行政诉讼共3件。', ['disputePair 3']],
    ['因政府信息公开引发行政复议和行政诉讼3件。', []],
    [
      '因信息公开被提起行政诉讼两件，其中未经复议直接起诉1件、复议后起诉1件。',
      ['suit 2', 'directSuit 1', 'laterSuit 1'],
    ],
    ['因政府信息公开被申请行政复议1件，结果维持；未被提起行政诉讼。', ['reconsideration 1', 'suit 0']],
    ['未发生因政府信息公开行政复议被纠错情况。', []],
    ['全年办理行政复议案件3件，行政诉讼2件。', []],
    ['全县因政府信息公开被申请行政复议30件。', []],
    ['上年因政府信息公开被申请行政复议2件。', []],
    ['因征地补偿被申请行政复议2件。', []],
    ['行政机关负责人出庭应诉2次。', []],
    ['做好行政复议和行政诉讼应对工作。', []],
    ['因政府信息公开被申请行政复议1件，比上年减少2件。', ['reconsideration 1']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('table two in text', () => {
  it.each<[string, string[], number?]>([
    ['制发行政规范性文件2件，废止1件，现行有效9件。', ['docsMade 2', 'docsRepealed 1', 'docsInForce 9']],
    [
      '本年制定出台规范性文件2份，废止规范性文件1份，现行有效规范性文件9份。',
      ['docsMade 2', 'docsRepealed 1', 'docsInForce 9'],
    ],
    ['本年度未制发规范性文件，未废止规范性文件。', ['docsMade 0', 'docsRepealed 0']],
    [
      '新制作规范性文件2件，新公开2件，对外公开总数9件。',
      ['docsMade 2', 'docsNewlyPublic 2', 'docsTotalPublic 9'],
      2020,
    ],
    ['制定政策文件6件。', ['docsLoose 6']],
    ['转发县级政策文件6件，印发文件35份。', []],
    ['清理规范性文件12件。', []],
    ['转发上级规范性文件3件。', []],
    [
      '作出行政许可决定35件、行政处罚决定4件，未实施行政强制。',
      ['decisions licensing 35', 'decisions penalty 4', 'decisions coercion 0'],
    ],
    [
      '办理行政许可35件，行政处罚四件，行政强制0件。',
      ['decisions licensing 35', 'decisions penalty 4', 'decisions coercion 0'],
    ],
    [
      '没有行政许可、行政处罚、行政强制和行政事业性收费事项。',
      ['decisions licensing 0', 'decisions penalty 0', 'decisions coercion 0', 'fees 0'],
    ],
    ['行政许可、行政处罚、行政强制均为0。', ['decisions licensing 0', 'decisions penalty 0', 'decisions coercion 0']],
    ['作出行政许可决定30余件。', ['decisions licensing vague']],
    ['公布行政许可事项20项。', []],
    ['公开行政许可35件、行政处罚4件。', []],
    ['公示行政许可和行政处罚信息39条。', []],
    ['全县作出行政处罚决定400件。', []],
    ['承接县级下放行政许可事项12项、行政处罚事项30项。', []],
    ['上年作出行政处罚决定6件。', []],
    ['行政处罚立案5件。', []],
    ['作出行政处罚决定书4份。', ['decisions penalty 4']],
    ['送达行政处罚材料4份。', []],
    ['行政事业性收费为零。', ['fees 0']],
    ['受理行政许可申请36件。', []],
    ['行政事业性收费0.05万元。', ['fees 500']],
    ['收取行政事业性收费500元。', ['fees 500']],
    ['收取信息处理费500元。', []],
    ['政府集中采购3项，采购总金额25.6万元。', ['purchases 3', 'purchaseAmount 256000'], 2020],
    ['其他对外管理服务事项48件。', ['decisions otherServices 48'], 2020],
    ['发布对外管理服务事项信息80余条。', ['decisions otherServices vague'], 2020],
    ['发布对外管理服务事项信息80余条。', []],
  ])('%s', (text, expected, year) => expect(read(text, year)).toEqual(expected));
});

describe('figures linked to cells', () => {
  it('name the cells they must agree with', () => {
    const text = `${H}全年新收政府信息公开申请12件，被提起行政诉讼1件。主动公开政府信息30条。`;
    const found = statementsOf(text, editionOf('2021'), 2023);
    expect(found.map((s) => [text.slice(s.start, s.end), s.cells])).toEqual([
      ['新收政府信息公开申请12件', ['applications.newReceived.total']],
      ['被提起行政诉讼1件', ['disputes.directSuit.total', 'disputes.suitAfterReconsideration.total']],
    ]);
  });
});
