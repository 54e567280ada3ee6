import { perParagraph } from './perParagraph';

/** Names of applicants and litigants. Only what nobody would read as a common word counts as a name. */
export interface NamedPerson {
  readonly start: number;
  readonly end: number;
  /** the word before the name that says who it is (申请人); '' where none stands there */
  readonly role: string;
  readonly name: string;
}

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安傅卞齐康伍余顾孟黄萧肖尹姚邵汪祁毛狄臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江郭梅林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓洪包左石崔吉龚程邢裴陆翁荀羊惠曲封芮储靳焦侯车侯宓蓬仲伊宫宁仇栾甘厉祖武符刘景詹龙叶黎薄白蒲卓池乔阴胥闻翟谭申冉桑桂牛边燕冀浦温庄晏柴瞿阎闫慕艾鱼廖耿匡寇欧沃蔚隆巩聂晁勾敖融辛阚饶曾沙丰游竺盖桓付';
const COMPOUND = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|轩辕|端木';
/** Characters of common words that stand where a name would. */
const COMMON =
  '的了在是对于向从并或与和及其因为由被将已未不可应当需须要能会时后前内中上下有无提申请求诉复议答信息公开书面通过自行多次再次两某等之此该本镇乡村街道市县区省局院所部门单位公司社会人员群众企业组织机构身份证件资料材料名称姓号方式表情况权益利用途渠道服务满意结果办理受查阅询问咨电话接到收回撤经依法按照据说明确认知悉理解提交补正逾期缴费主动当面网络邮寄函我你他她常经均都也还再更最较多少年月日先曾仍只频度全意分集体';
const NAME = `(?:(?:${COMPOUND})|[${SURNAMES}])[^${COMMON}，。；：、！？（）《》“”\\s\\d\\w]{1,2}`;

const ROLE =
  '(?:复议申请人|被申请人|申请人|上诉人|起诉人|原告|第三人|投诉人|举报人|信访人|当事人)(?:（[^（）]{1,8}）)?[：:为是]?';
const RESIDENT = '(?:村民|居民|市民|公民|群众|农户|户主|住户|业主)';
const DOES =
  '(?:等(?:[\\d一二三四五六七八九十]{1,3}(?:人|户|名))?)?(?:、[\\u3400-\\u9fff]{2,3})?(?:因?不服|要求|申请|提出|提起|起诉|诉(?!求)|反映|投诉|举报|撤回|向|对|就|以|通过|，|。|（|的(?:申请|诉|复议|起诉)|先生|女士|与|于|来)';
const APPLIES =
  '(?:等(?:[\\d一二三四五六七八九十]{1,3}(?:人|户|名))?)?(?:因?不服|要求公开|申请(?!人)|提出|提起|起诉|诉(?!求)|向(?:我|本|该)?(?:镇|乡|街道|单位)|先生|女士)';

const PARTIES: readonly RegExp[] = [
  new RegExp(`(${ROLE})(${NAME})(?=${DOES})`, 'g'),
  new RegExp(`(${RESIDENT})(${NAME})(?=${APPLIES})`, 'g'),
  // 周禾诉青禾坪镇人民政府
  new RegExp(
    `(^|[。；，、“《：\\n])(${NAME})(?=(?:等[\\d一二三四五六七八九十]{1,3}(?:人|户|名))?诉(?:我|本|[\\u3400-\\u9fff]{2,12})?(?:镇|乡|街道|人民政府|政府|办事处))`,
    'g',
  ),
  // 周禾申请公开宅基地审批信息
  new RegExp(
    `(^|[。；，：\\n])(${NAME})(?=(?:等[\\d一二三四五六七八九十]{1,3}(?:人|户|名))?(?:书面|网上)?(?:申请|要求)公开)`,
    'g',
  ),
  // 周禾向人民法院提起行政诉讼
  new RegExp(
    `(^|[。；，：\\n])(${NAME})(?=(?:等[\\d一二三四五六七八九十]{1,3}(?:人|户|名))?(?:不服[^，。；]{0,16}[，]?)?向[\\u3400-\\u9fff]{0,10}(?:法院|人民政府)(?:提起|起诉|申请行政复议))`,
    'g',
  ),
];
const COMPANY =
  /((?:复议申请人|申请人|上诉人|起诉人|原告|第三人)[：:为是]?)([\u3400-\u9fff（）]{3,24}?(?:公司|合作社|事务所|商行|经营部|养殖场))(?=因|不|要|申|提|起|诉|向|对|撤|，|。|的)/g;

/** Every person named in a text, in order; UTF-16 offsets. A name and what tells it is one stand in one paragraph. */
export const namedPersons: (text: string) => NamedPerson[] = perParagraph(personsIn);

function personsIn(text: string): NamedPerson[] {
  const out = [...PARTIES, COMPANY].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m): NamedPerson => {
      const start = m.index + m[1]!.length;
      return {
        start,
        end: start + m[2]!.length,
        role: /[\u3400-\u9fff]/.test(m[1]!) ? m[1]!.replace(/[：:为是]$/, '') : '',
        name: m[2]!,
      };
    }),
  );
  const free = out.filter((p) => !/某|有限公司等|甲|乙/.test(p.name));
  return free.sort((a, b) => a.start - b.start).filter((p, i, all) => i === 0 || p.start >= all[i - 1]!.end);
}
