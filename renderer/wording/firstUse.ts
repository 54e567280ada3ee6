/** The three questions asked once (ui-brief: everything else later). */
export const FIRST_USE = {
  title: '先填三项，就可以开始',
  lead: '这些内容会自动写进报送函和报告，以后可以在“设置”里修改。',
  organName: '机关全称',
  organNameHelp: '与公章一致，如“青石乡人民政府”“柳河街道办事处”。',
  organNamePlaceholder: '某某镇人民政府',
  recipient: '报送给谁（主送机关）',
  recipientHelp: '一般是县（市、区）政府办公室，如“云岭县人民政府办公室”。',
  recipientPlaceholder: '某某县人民政府办公室',
  person: '联系人',
  phone: '联系电话',
  phoneHelp: '请留办公室座机，区号加号码，如“0999-1234567”。',
  start: '开始使用',
  sample: '先看示例',
  sampleHelp: '打开一份虚构乡镇的完整年报，随便改动，不影响以后自己的年报。',
  organNameMissing: '请先写明机关全称。',
} as const;
