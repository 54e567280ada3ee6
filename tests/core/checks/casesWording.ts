import type { RuleCase } from './ruleCase';
import { fault, faultIn, nearAll, put } from './textCases';

const two = (a: string, b: string): string =>
  `（一）存在的主要问题\n一是目录更新偏慢；二是解读材料不多。\n（二）改进情况\n一是${a}；二是${b}。`;

/** What the word lists and the comparison of points find. */
export const wordingCases: readonly RuleCase[] = [
  {
    rule: 'TX01',
    faults: [
      fault('按照县里文件⟦要去⟧逐项自查。', 'whole', ['“要去”', '“要求”', '总体情况第1段']),
      fault('严格落实条例⟦要去⟧，按时答复。', 'whole', ['“要求”']),
      fault('公开⟦财政府⟧预决算。', 'whole', ['“财政”']),
      fault('进一步⟦转观念⟧提效率。', 'whole', ['“转变观念”']),
      fault('⟦更好的⟧开展入村宣传。', 'whole', ['更好地']),
      fault('⟦及时的⟧回应群众关切。', 'whole', ['及时地']),
      fault('村务⟦公开拦⟧每月更新。', 'whole', ['“公开栏”']),
      fault('群众可以⟦登陆⟧网站查询。', 'whole', ['“登录”']),
      fault('⟦截止⟧2021年12月底，全部办结。', 'whole', ['“截至”'], { years: [2021] }),
      fault('⟦全年末收到⟧投诉举报。', 'whole', ['“全年未收到”']),
      fault('⟦末发生⟧舆情事件。', 'whole', ['“未发生”']),
      fault('各项任务⟦己完成⟧。', 'whole', ['“已完成”']),
      fault('公开质量⟦进一部⟧提升。', 'whole', ['“进一步”']),
      fault('工作有序推进⟦，。⟧', 'whole', ['“。”']),
      fault('相关信息⟦及时及时⟧上网。', 'whole', ['“及时”']),
      faultIn(
        'letter.body',
        '按照《云桥县关于报送年报的通知》（云办函〔2022〕3号）⟦要去⟧，现报送年报，请予审核。',
        'whole',
        ['报送函正文', '“要求”'],
      ),
      faultIn('problems', '公开栏更新偏慢，安排专人核对，⟦建全⟧机制。', 'whole', ['“健全”']),
    ],
    near: nearAll(
      '群众需要去大厅办理的事项减少了六成。',
      '县财政、政府办联合开展检查。',
      '为群众提供更好的服务环境。',
      '转观念、强作风、提效能成为共识。',
      '年末收到表扬信3封，自己完成整理。',
      '按排查结果更新目录。',
    ),
  },
  {
    rule: 'TX02',
    faults: [
      fault('各村⟦丶⟧社区均已落实。', 'whole', ['“丶”', '“、”']),
      fault('𠮷坪村先行试点，各村⟦丶⟧社区跟进。', 'whole', ['“、”']),
      faultIn('problems', '公开栏更新偏慢，安排镇⟦丶⟧村两级专人核对。', 'whole', ['“、”']),
    ],
    near: nearAll('各村、社区均已落实。'),
  },
  {
    rule: 'TX03',
    faults: [
      fault('目录⟦and⟧指南同步更新。', 'none', ['“and”', '“和”']),
      fault('完成栏目⟦update⟧工作。', 'none', ['“update”']),
      fault('推行政务⟦Open⟧日活动。', 'none', ['“Open”']),
    ],
    near: nearAll(
      '建立QQ群，推广政务APP，附件采用PDF格式，也可用app查询。',
      '网址为http://www.example.gov.cn/index，邮箱为songxi@example.gov.cn。',
      '微信公众号：songxilingzhen，扫码关注。',
      '打造“Hi松溪”服务品牌，配备A4打印机、LED屏和Wi-Fi。',
      '全长12km，重35kg，执行GB/T 9704标准。',
    ),
  },
  {
    rule: 'TX04',
    faults: [
      fault('更新目录⟦,⟧补充指南。', 'whole', ['“,”', '“，”']),
      fault('主要做法⟦:⟧集中学习。', 'whole', ['“：”']),
      fault('完善制度⟦;⟧加强培训。', 'whole', ['“；”']),
      fault('公开栏⟦(村级)⟧全部更新。', 'whole', ['括号']),
      fault('⟦(一)⟧更新目录,补充指南。', 'whole', ['“(一)”']),
    ],
    near: nearAll(
      '发放手册1,200册，每天9:00开门。',
      '比例为3:2，接入4.5兆专线。',
      '拨打(0999)2200112咨询。',
      '查阅http://example.gov.cn/a,b;c(d)栏目。',
    ),
  },
  {
    rule: 'TX05',
    faults: [
      fault('公开栏⟦（⟧村级)全部更新。', 'whole', ['“（”', '“)”']),
      fault('印发⟦《⟧公开手册，发到各村。', 'none', ['“《”']),
      fault('推行⟦“⟧一窗办理，方便群众。', 'none', ['““”']),
      fault('完善目录⟦】⟧并公布。', 'none', ['】']),
      fault('推行⟦‘⟧一窗办理”。', 'none', ['引号', '两半']),
      fault('按照国办函⟦〔⟧2020)109号执行。', 'whole', ['“〔”']),
      fault('推行⟦”⟧一窗办理”。', 'none', ['没有与它配对']),
    ],
    near: nearAll(
      '印发《〈条例〉学习手册》，设立“‘一窗’办理”专栏（含夜间窗口）。',
      '分两步：1）登记；2）答复。',
      '按照“公开是常态，\n不公开是例外”办理。',
    ),
  },
  {
    rule: 'TX06',
    faults: [
      fault('信息⟦ ⟧公开栏更新。', 'whole', ['信息 公开']),
      fault('信息⟦\u00a0⟧公开栏更新。', 'whole', ['空格']),
      fault('公开信息⟦ ⟧61 条。', 'whole', ['空格']),
      fault('公开⟦ ⟧61 条、制作 12 张、培训 3 场。', 'whole', ['等6处']),
    ],
    near: [
      ...nearAll('完善目录，分类公布。', '使用 APP 办理，推送 PDF 附件。'),
      { name: 'indented', edit: put('problems', '　　目录更新偏慢，已安排专人按月核对。  ') },
      { name: 'after a number', edit: put('problems', '1. 目录更新偏慢，已安排专人按月核对。') },
    ],
  },
  {
    rule: 'TX07',
    faults: [
      fault('通过各村公开栏⟦等\n方⟧式公布信息。', 'none', ['被断成了两段']),
      faultIn('problems', '目录更新偏慢，已安排专人按月⟦核对⟧', 'none', ['没有句号']),
      faultIn('problems', '目录更新偏慢，责任不⟦清\n，⟧已安排专人按月核对。', 'none', ['换行']),
    ],
    near: [
      {
        name: 'headings',
        edit: put('problems', '（一）存在的主要问题\n目录更新偏慢。\n下一步打算\n安排专人按月核对。'),
      },
      { name: 'particulars', edit: put('problems', '目录更新偏慢，安排专人核对。\n联系电话：0999-2200110') },
      {
        name: 'points on their own lines',
        edit: put('problems', '问题如下：\n一是目录更新偏慢，\n二是解读材料不多。\n已安排专人核对。'),
      },
      { name: 'one word', edit: put('other', '无') },
    ],
  },
  {
    rule: 'TX09',
    faults: [
      fault('⟦全市各行政机关⟧按要求公开信息。', 'none', ['全市各行政机关', '松溪岭镇人民政府']),
      fault('⟦多数部门⟧能够按时公开。', 'none', ['多数部门']),
      fault('⟦部分地区⟧公开不够及时。', 'none', ['部分地区']),
      fault('提升⟦税收工作⟧质效。', 'none', ['税收工作']),
      fault('⟦我市高度重视⟧信息公开。', 'none', ['我市']),
      fault('⟦我局⟧高度重视信息公开。', 'none', ['我局']),
      fault('⟦全乡⟧公开栏完成改造。', 'none', ['全乡']),
      faultIn('problems', '⟦松溪坪镇⟧坚持问题导向，更新偏慢的栏目已整改。', 'none', ['松溪坪镇', '松溪岭镇人民政府']),
    ],
    near: nearAll(
      '按全县统一部署，我镇更新了公开目录。',
      '协助税务部门做好税收工作。',
      '镇内部分地区信号较弱。',
      '松溪岭镇坚持按月公开，云桥县松溪岭镇认真落实。',
      '健全乡村治理机制，各乡镇互学互鉴。',
    ),
  },
  {
    rule: 'TX11',
    faults: [
      {
        name: 'words put in',
        edit: put('problems', two('组织村级信息员集中培训，提高业务能力', '组织村级信息员开展集中培训，提高业务能力')),
        place: 'problems:',
        says: ['同一件事', '组织村级信息员'],
        fix: 'none',
      },
      {
        name: 'the same again',
        edit: put('problems', two('对照目录按月核对更新', '对照目录，按月核对更新')),
        place: 'problems:',
        says: ['对照目录'],
        fix: 'none',
      },
    ],
    near: [
      { name: 'two measures', edit: put('problems', two('对照目录按月核对更新', '编印图解，方便老年群众阅读')) },
      { name: 'two figures', edit: put('problems', two('更新东片公开栏共计3处并公示', '更新西片公开栏共计5处并公示')) },
    ],
  },
  {
    rule: 'TX12',
    faults: [
      faultIn('preface', '依据⟦《政府信息公开条例》⟧编制，统计期限为1月1日至12月31日，电话0999-2200110。', 'none', [
        '《政府信息公开条例》',
        '《中华人民共和国政府信息公开条例》',
      ]),
      faultIn('preface', '依据⟦《条例》⟧编制，统计期限为1月1日至12月31日，电话0999-2200110。', 'none', ['全称']),
    ],
    near: [
      ...nearAll('落实《政府信息公开条例》和《条例》第二十一条。'),
      {
        name: 'defined',
        edit: put(
          'preface',
          '根据《中华人民共和国政府信息公开条例》（下称《条例》）编写，统计期限为1月1日至12月31日，电话0999-2200110。',
        ),
      },
    ],
  },
  {
    rule: 'YR05',
    faults: [
      fault('坚持“以⟦公开为原则⟧、不公开为例外”。', 'whole', ['公开为常态', '公开为原则']),
      fault('坚持⟦公开是原则⟧。', 'whole', ['公开是常态']),
      fault('说明自身⟦生产、生活、科研等特殊需要⟧。', 'none', ['旧条例']),
    ],
    near: nearAll('坚持“以公开为常态、不公开为例外”。', '由公开为原则转变为公开为常态。', '按照公开原则和程序办理。'),
  },
  {
    rule: 'YR06',
    faults: [
      fault('贯彻党的⟦十九届二中、三中全会精神⟧。', 'none', ['十九届四中全会'], { years: [2019] }),
      fault('贯彻⟦十九届四中、五中全会精神⟧。', 'none', ['十九届六中全会'], { years: [2021] }),
    ],
    near: nearAll(
      '贯彻党的十九大和十九届历次全会精神。',
      '贯彻党的十九届四中、五中、六中全会精神。',
      '党的十九届二中全会作出部署。',
    ),
  },
];
