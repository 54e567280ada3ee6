import { setField } from '../../../renderer/core/report/fields';
import type { RuleCase } from './ruleCase';
import { put } from './textCases';

const NUMBER = '《云桥县关于做好年度报告工作的通知》（云办函〔2022〕3号）';
const contact = (name: string, person: string, phone: string) => (r: Parameters<ReturnType<typeof put>>[0]) => ({
  ...r,
  letter: { ...r.letter, contact: { name, person, phone } },
});

export const letterHabitCases: readonly RuleCase[] = [
  {
    rule: 'CV04',
    faults: [
      {
        name: 'only 通知',
        edit: put('letter.body', '按照《通知》要求，现报送年报，请予审核。'),
        place: 'letter.body',
        says: ['《通知》', '名称和文号'],
        fix: 'none',
      },
      {
        name: 'no number',
        edit: put('letter.body', '按照《云桥县关于做好年度报告工作的通知》要求，现报送年报。'),
        place: 'letter.body',
        says: ['文号'],
        fix: 'none',
      },
      {
        name: 'no notice',
        edit: put('letter.body', '现报送年报，请予审核。'),
        place: 'letter.body',
        says: ['名称和文号'],
        fix: 'none',
      },
      { name: 'empty', edit: put('letter.body', ''), place: 'letter.body', says: ['还没有内容'], fix: 'none' },
    ],
    near: [
      { name: 'name and number', edit: put('letter.body', `按照${NUMBER}要求，现报送年报。`) },
      {
        name: 'number in other brackets',
        edit: put('letter.body', `按照${NUMBER.replace('〔2022〕', '[2022]')}要求，现报送年报。`),
      },
      {
        name: 'the law itself',
        edit: put('letter.body', '根据《中华人民共和国政府信息公开条例》第五十条，现报送年报。'),
      },
    ],
  },
  {
    rule: 'CV06',
    faults: [
      {
        name: 'no recipient',
        edit: put('letter.recipient', ''),
        place: 'letter.recipient',
        says: ['主送机关'],
        fix: 'none',
      },
      { name: 'no signature', edit: put('letter.signer', ' '), place: 'letter.signer', says: ['署名'], fix: 'none' },
      { name: 'no date', edit: put('letter.date', ''), place: 'letter.date', says: ['成文日期'], fix: 'none' },
      {
        name: 'no contact',
        edit: contact('', '', ''),
        place: 'letter.contact',
        says: ['联系人', '联系电话'],
        fix: 'none',
      },
      {
        name: 'no telephone',
        edit: contact('党政办', '周禾', ''),
        place: 'letter.contact.phone',
        says: ['联系电话', '座机'],
        fix: 'none',
      },
    ],
    near: [
      {
        name: 'contact in the body',
        edit: (r) =>
          setField(
            contact('', '', '')(r),
            'letter.body',
            `按照${NUMBER}要求，现报送年报。联系人：周禾，电话：0999-2200110。`,
          ),
      },
      { name: 'the office alone', edit: contact('党政办公室', '', '2200110') },
      { name: 'a mobile number is SC01', edit: contact('党政办', '周禾', '13900000000') },
    ],
  },
  {
    rule: 'CV07',
    faults: [
      {
        name: 'a 函 that reports',
        edit: put('letter.body', `按照${NUMBER}要求，现报送年报。\n特此报告。`),
        place: 'letter.body:',
        related: ['letter.title'],
        says: ['特此报告', '函'],
        fix: 'none',
      },
      {
        name: 'a 报告 that sends a 函',
        edit: (r) =>
          setField(
            setField(r, 'letter.title', r.letter.title.replace(/函$/, '报告')),
            'letter.body',
            `按照${NUMBER}要求，现报送年报。专此函达。`,
          ),
        place: 'letter.body:',
        says: ['专此函达', '报告'],
        fix: 'none',
      },
    ],
    near: [
      { name: 'it fits', edit: put('letter.body', `按照${NUMBER}要求，现报送年报，请予审核。\n专此函达。`) },
      {
        name: 'a 报告',
        edit: (r) =>
          setField(
            setField(r, 'letter.title', r.letter.title.replace(/函$/, '报告')),
            'letter.body',
            `按照${NUMBER}要求，现报送年报。特此报告。`,
          ),
      },
    ],
  },
];
