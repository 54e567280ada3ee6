import { luhn } from '../../../renderer/core/checks/wording/idNumbers';
import type { RuleCase } from './ruleCase';
import { fault, faultIn, nearAll, put } from './textCases';

/** Made up so that only the check figures hold: nobody's numbers. */
const ID = '110000190101010011'.slice(0, 17);
const CHECKED =
  ID +
  '10X98765432'[
    [...ID].reduce((s, d, i) => s + Number(d) * [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2][i]!, 0) % 11
  ]!;
const CARD = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
  .map((d) => `620000000000000012${d}`)
  .find((n) => luhn(n))!;

export const secrecyCases: readonly RuleCase[] = [
  {
    rule: 'SC01',
    faults: [
      fault(`申请表留有身份证号⟦${CHECKED}⟧。`, 'none', ['身份证号']),
      fault('原证件号⟦110000900101001⟧已作废。', 'none', ['身份证号']),
      fault(`退费账户⟦${CARD}⟧已核对。`, 'none', ['银行卡号']),
      fault(`退费账户⟦${CARD.replace(/(\d{4})(?=\d)/g, '$1 ')}⟧已核对。`, 'none', ['银行卡号']),
      fault('请拨打⟦13900000000⟧咨询。', 'none', ['手机号码', '座机']),
      fault('请拨打⟦139-0000-0000⟧咨询。', 'none', ['手机号码']),
      fault('请拨打⟦１３９００００００００⟧咨询。', 'none', ['手机号码']),
      faultIn('letter.contact.phone', '⟦13900000000⟧', 'none', ['联系电话', '手机号码']),
      faultIn('problems', '更新偏慢，已安排专人（电话⟦13900000000⟧）核对。', 'none', ['手机号码']),
    ],
    near: [
      ...nearAll(
        '咨询电话为0999-2200110、（0999）2200112，也可拨打12345热线。',
        '统一社会信用代码为11990000MB00000X0A。',
        '邮政编码为999001，文号为青政发〔2021〕12号。',
        '项目编号13900000000已公示，拨付资金13900000000元。',
        `流水号${CARD}可供查询。`,
        '身份证号110000********0011已隐去部分数字。',
      ),
      { name: 'a landline', edit: put('letter.contact.phone', '0999-2200112转801') },
    ],
  },
  {
    rule: 'SC02',
    faults: [
      fault('申请人⟦周青禾⟧要求公开征地材料，已答复。', 'none', ['周青禾']),
      fault('原告⟦郑岭⟧不服答复提起诉讼。', 'none', ['郑岭']),
      fault('⟦孙小禾⟧申请公开宅基地审批材料，已答复。', 'none', ['孙小禾']),
      fault('因不服答复，⟦孙小禾⟧向人民法院提起行政诉讼。', 'none', ['孙小禾']),
      fault('村民⟦吴小溪⟧等3人申请公开补偿标准。', 'none', ['吴小溪']),
      fault('第三人⟦青禾岭种植专业合作社⟧提出意见。', 'none', ['合作社']),
    ],
    near: nearAll(
      '申请人身份核验通过后，当面递交答复书。',
      '申请人周某要求公开征地材料，申请人、第三人均无异议。',
      '申请人应当提供证件，申请人要求邮寄的予以邮寄，原告方提出调解。',
      '群众高度关注，村民积极提出建议，居民广泛提出意见。',
      '联系人周禾，电话0999-2200110。',
    ),
  },
  {
    rule: 'SC03',
    faults: [
      fault('文件标注⟦机密★3年⟧。', 'none', ['机密★']),
      fault('材料首页印有⟦秘密★1年⟧字样。', 'none', ['秘密★']),
      fault('该件⟦密级：秘密⟧，已归档。', 'none', ['密级']),
      fault('落实⟦某县委密发〔2021〕3号⟧要求。', 'none', ['密发']),
      fault('学习⟦《村级网络运行简报》（内部资料）⟧。', 'none', ['内部资料']),
    ],
    near: nearAll(
      '严格保密审查，依法保护国家秘密、商业秘密和个人隐私。',
      '标有“秘密★”字样的文件一律不得上网。',
      '文号为县保密办〔2021〕3号的通知已公开。'.replace('县保密办〔2021〕3号', '县办发〔2021〕3号'),
      '不予公开（属于国家秘密）的申请为零。',
    ),
  },
  {
    rule: 'SC04',
    faults: [
      fault('意见请发至⟦songxi@163.com⟧。', 'none', ['163.com']),
      fault('意见请发至⟦123456@vip.qq.com⟧。', 'none', ['qq.com']),
    ],
    near: nearAll('意见请发至songxi@example.gov.cn。', '关注163网站的报道。'),
  },
];
