import { describe, expect, it } from 'vitest';
import { itemCount, proseFaults } from './prose';

describe('the judge of shipped texts', () => {
  it.each([
    '各村、社区均已更新（含夜间窗口），印发《〈条例〉读本》。',
    '（一）存在的主要问题\n一是目录偏粗；二是更新偏慢。\n（二）改进情况\n一是细化目录；二是按月核对。',
    '（一）主动公开情况\n1.公开数量。共30条。\n2.重点领域。按月公布。\n（二）依申请公开情况\n1.收到申请。没有。',
    '报告在http://www.example.gov.cn公布，邮箱：a@example.gov.cn。',
  ])('passes a clean text: %s', (text) => {
    expect(proseFaults(text)).toEqual([]);
  });

  it.each([
    ['公开栏（村级全部更新。', '括号不成对'],
    ['根据《关于印发《格式》的通知》编制。', '书名号套用'],
    ['更新目录,补充指南。', '半角逗号'],
    ['各村丶社区均已更新。', '顿号写错'],
    ['信息 公开栏更新。', '多余空格'],
    ['目录and指南更新。', '夹杂字母'],
    ['（二）依申请公开情况。没有。', '编号不从一开始'],
    ['一是目录偏粗；三是更新偏慢。', '编号跳号'],
    ['公开栏等\n方式公开。', '句子断行'],
    ['今年完成更新。', '相对年份'],
    ['坚持以公开为原则。', '旧提法'],
    ['多数部门更新不及时。', '他人不点名'],
    ['切实加强组织领导。', '空话'],
  ])('objects to %s（%s）', (text) => {
    expect(proseFaults(text)).not.toEqual([]);
  });

  it('counts items written in a run or as numbered paragraphs', () => {
    expect([itemCount('一是甲；二是乙。'), itemCount('1.甲。\n2.乙。\n3.丙。'), itemCount('无。')]).toEqual([2, 3, 0]);
  });
});
