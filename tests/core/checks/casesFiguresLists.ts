import { setCells } from '../../../renderer/core/report/cells';
import type { Cell } from '../../../renderer/core/report/model';
import type { Edit, Fault, Near, RuleCase } from './ruleCase';

/** Fixtures of the rules that compare the text with itself, and of the statistics period. */

/** A sentence after the paragraph on supervision. */
const told =
  (sentence: string, cells: Readonly<Record<string, Cell>> = {}): Edit =>
  (r) =>
    setCells({ ...r, overview: r.overview + sentence }, cells);

const faults = (list: readonly (readonly [text: string, ...says: string[]])[], years?: readonly number[]): Fault[] =>
  list.map(([text, ...says]) => ({
    name: text.slice(0, 40),
    edit: told(text),
    place: 'overview:',
    says,
    fix: 'none',
    ...(years ? { years } : {}),
  }));

const near = (...list: readonly string[]): Near[] =>
  list.map((text) => ({ name: text.slice(0, 40), edit: told(text) }));

/** Lists that say nothing wrong; neither rule over lists may speak. */
const goodLists = near(
  '接听咨询210次，其中社保类40次、农机类33次。',
  '发放资料100份，其中财政类10份、其他民生类20份。',
  '开设专栏90期，其中视频12期，累计播放3万次。',
  '上门解读40户，其中低保户25户（含独居老人18户、残疾人7户），其余15户为一般农户。',
  '组织宣讲50场，分别为政策宣讲20场、法治宣讲11场、农技宣讲19场。',
  '检查公开栏26处，其中合格24处，整改2处，整改率100%。',
  '编发快讯30期，其中网站占六成。',
  '全年发布通知60条，其中网站40条、公众号20条，按内容分惠农类35条、救助类25条。',
  '公布补贴信息80条，其中种粮40条、农机40条、线上50条、线下30条。',
  '办理事项30件，转办2件，其中水利类18件、道路类9件。',
  '收到建议12件，其中村民8件、企业4件，其中采纳6件、留作参考2件。',
  '播放3.2万次，其中视频1.22万次、音频2.02万次。',
  '召开例会5次，其中专题研究约3次、部署近4次。',
  '走访企业20家，其中规上企业6家，发放手册200册，其中电子版150册。',
  '接待查阅60人次，其中农户25人次，比上年增加80人次。',
  '网站、公众号、公开栏分别为30条、20条、10条。',
  '修订制度6项，分别为审查、登记、归档制度各2项。',
  '培训120人次，其中村干部70人次；另外组织测试150人次。',
  '答复咨询50次，其中发布问答31次，开展回访48次。',
  '发放手册90本（东片40本、西片50本）。',
  '更新目录50条（机构类20条＋服务类11条＋公告类19条）。',
  '公布事项30项（公共服务10项、审批10项，其余10项为便民事项）。',
  '更新目录30项（公共服务10项、审批8项）。',
  '办理建议9件，转办2件。其中，水利类5件、道路类4件。',
  '登记意见12件，其中村民10件，上年结转3件，办结14件。',
  '回应留言12条，其中公开答复9条、转办1条（含上年3条）。',
  '专栏更新12期，包括政策问答8期。',
);

export const figureListCases: readonly RuleCase[] = [
  {
    rule: 'NT08',
    faults: faults([
      ['组织宣讲50场，分别为政策宣讲20场、法治宣讲11场、农技宣讲14场。', '50', '45', '相差 5'],
      ['更新目录50条，即机构类20条＋服务类11条＋公告类18条。', '50', '49'],
      ['接待查阅60人次，其中农户25人次、企业20人次，其余10人次为外地来访人员。', '60', '55'],
      ['回应留言三十条，分别为道路类十二条、饮水类二十条。', '30', '32'],
      ['更新目录50条（机构类20条＋服务类11条＋公告类18条）。', '50', '49'],
      ['发放手册90本，分别为：东片40本（其中上坪25本、下坪15本）、西片45本。', '90', '85'],
      ['制作图解28张，分别是农业类１２张；社保类９张；住建类６张。', '28', '27'],
      ['公布事项30项（公共服务10项、审批10项，其余5项为便民事项）。', '30', '25'],
      ['入户走访80户，其中脱贫户30户，剩余40户为一般农户。', '80', '70'],
    ]),
    near: goodLists,
  },
  {
    rule: 'NT09',
    faults: faults([
      ['编发快讯30期，其中农情快讯31期。', '30', '31', '多出 1'],
      ['答疑三十次，其中现场十二次、电话二十次。', '30', '32'],
      ['发出通知120份。其中，张贴70份；入户30份；广播站代读25份。', '120', '125'],
      ['上门解读40户，其中低保户25户（含独居老人18户、残疾人9户），其余15户为一般农户。', '25', '27'],
      ['全年公示信息40条，其中救助类22条、补贴类19条。', '40', '41'],
      ['收到意见26条，包括线上意见20条、线下意见10条。', '26', '30'],
    ]),
    near: goodLists,
  },
  {
    rule: 'NT10',
    faults: [
      {
        name: 'published total in section five',
        edit: (r) => ({ ...r, problems: `${r.problems}全年主动公开政府信息92条。` }),
        place: 'problems:',
        says: ['86', '92'],
        fix: 'none',
      },
      {
        name: 'in one section',
        edit: told('2021年共主动公开政府信息81条。'),
        place: 'overview:',
        says: ['86', '81'],
        fix: 'none',
        years: [2021],
      },
      {
        name: 'one column',
        edit: (r) => ({ ...told('“惠农政策”专栏更新20条。')(r), problems: `${r.problems}“惠农政策”专栏更新16条。` }),
        place: 'problems:',
        says: ['20', '16'],
        fix: 'none',
      },
      {
        name: 'one training',
        edit: (r) => ({ ...told('全年组织业务培训3场。')(r), problems: `${r.problems}全年组织业务培训五场。` }),
        place: 'problems:',
        says: ['3', '5'],
        fix: 'none',
      },
    ],
    near: [
      ...near(
        '全年主动公开政府信息86条，群众评价较好。',
        '上年主动公开政府信息71条。',
        '通过县政府网站主动公开政府信息60条。',
        '上坪村张贴公告3份，下坪村张贴公告5份。',
        '第一季度组织业务培训1场，第二季度组织业务培训2场。',
        '政府网站发布信息60条，公众号发布信息26条。',
        '全县主动公开政府信息9000条。',
        '主动公开政府信息比上年增加15条。',
      ),
      {
        name: 'same figure in another style',
        edit: (r) => ({ ...r, problems: `${r.problems}全年主动公开政府信息八十六条。` }),
      },
    ],
  },
  {
    rule: 'NT11',
    faults: [
      ...faults([
        ['作出行政许可决定30余件。', '30余件', '行政许可'],
        ['实施行政强制近10件。', '近10件', '行政强制'],
        ['办理行政处罚5件左右。', '5件左右', '行政处罚'],
        ['累计公布行政许可信息100多条。', '100多条'],
      ]),
      ...faults([['发布对外管理服务事项信息80余条。', '80余条', '对外管理服务事项']], [2019]),
      {
        name: 'two like totals',
        edit: (r) => ({ ...r, overview: r.overview.replace('86条，内容', '86条，新增32条，内容') }),
        place: 'overview:',
        says: ['86条', '32条'],
        fix: 'none',
      },
    ],
    near: [
      ...near(
        '开放日接待群众约200人次，视频播放近3万次，走访农户百余户。',
        '发放政策资料2000余份，张贴公告300多张。',
        '主动公开政府信息80余条次。',
        '全县作出行政许可决定9000余件。',
        '组织行政处罚业务培训3场。',
      ),
      {
        name: 'how the totals go together is said',
        edit: (r) => ({ ...r, overview: r.overview.replace('86条，内容', '86条，其中新增32条，内容') }),
      },
    ],
  },
  {
    rule: 'NT13',
    faults: (
      [
        ['本年度未收取信息处理费，无其他需要报告的事项。'],
        ['本年度没有发生任何收费。'],
        ['未收取任何费用。信息处理费为0元。'],
        ['（一）收费情况：无。信息处理费未发生。'],
      ] as const
    ).map(([other]) => ({
      name: other,
      edit: (r) => ({ ...r, other }),
      place: 'other:',
      related: ['proactive.fees.amountWan'],
      says: ['0.05', '收费'],
      also: ['ST12'],
      fix: 'none' as const,
      years: [2021],
    })),
    near: [
      {
        name: 'only the processing fee is denied',
        edit: (r) => ({ ...r, other: '本年度未收取信息处理费。' }),
        years: [2021],
      },
      {
        name: 'fee is told',
        edit: (r) => ({ ...r, other: '本年度收取信息处理费500元，没有其他收费。' }),
        years: [2021],
      },
      { name: 'free copies', edit: (r) => ({ ...r, other: '本年度依申请提供政府信息未收取费用。' }), years: [2021] },
      {
        name: 'no fee in the table',
        edit: (r) =>
          setCells({ ...r, other: '本年度没有任何收费，未收取信息处理费。' }, { 'proactive.fees.amountWan': '0' }),
        years: [2021],
      },
      {
        name: 'blank in the table',
        edit: (r) => setCells({ ...r, other: '本年度没有任何收费。' }, { 'proactive.fees.amountWan': null }),
        years: [2021],
      },
      { name: 'the older form has no amount', edit: (r) => ({ ...r, other: '本年度没有任何收费。' }), years: [2019] },
    ],
  },
  {
    rule: 'YR02',
    faults: [
      ['1月1日至11月30日', '11月30日'],
      ['2月1日至12月31日', '2月1日'],
      ['1月1日起至12月30日', '12月30日'],
      ['1月1日起，至12月30日', '12月30日'],
    ]
      .map(([days, says]): Fault => ({
        name: days!,
        edit: (r) => ({ ...r, preface: r.preface.replace('1月1日至12月31日', days!) }),
        place: 'preface:',
        says: [says!, '1月1日至12月31日'],
        fix: 'none',
      }))
      .concat([
        {
          name: 'months only',
          edit: (r) => ({ ...r, preface: r.preface.replace('1月1日至12月31日', '1月至10月') }),
          place: 'preface:',
          says: ['10月'],
          fix: 'none',
        },
        {
          name: 'Chinese numerals',
          edit: (r) => ({ ...r, preface: r.preface.replace('1月1日至12月31日', '一月一日至十一月三十日') }),
          place: 'preface:',
          says: ['十一月三十日'],
          fix: 'none',
        },
      ]),
    near: [
      ['full-width', '１月１日至１２月３１日'],
      ['Chinese', '一月一日至十二月三十一日'],
      ['dash', '1月1日—12月31日'],
      ['months of the whole year', '1月至12月'],
    ]
      .map(([name, days]): Near => ({
        name: name!,
        edit: (r) => ({ ...r, preface: r.preface.replace('1月1日至12月31日', days!) }),
      }))
      .concat([{ name: 'dates that are no period', edit: told('3月1日至5月31日开展集中整治。') }]),
  },
];
