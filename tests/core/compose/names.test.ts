import { expect, test } from 'vitest';
import { fileNames } from '../../../renderer/core/compose/names';
import { fullReport } from '../../fixtures/reports';

test('file names', () => {
  expect(fileNames(fullReport('2021'))).toEqual({
    letter: '枫桥坞镇人民政府关于报送2025年政府信息公开工作年度报告的函.docx',
    report: '枫桥坞镇人民政府2025年政府信息公开工作年度报告.docx',
    combined: '枫桥坞镇人民政府2025年政府信息公开工作报送函及年度报告.docx',
  });
});

test('a long organ name is cut at its front, and what the file is stays readable', () => {
  const name = `${'某某自治州'.repeat(10)}板溪镇人民政府`;
  for (const file of Object.values(fileNames(fullReport('2021', { organ: { name } })))) {
    expect([...file].length).toBeLessThanOrEqual(60);
    expect(file).toMatch(/板溪镇人民政府.*年度报告(的函)?\.docx$/);
  }
});

test('characters no file system takes do not reach the name', () => {
  expect(fileNames(fullReport('2021', { organ: { name: '甲/乙:丙' } })).report).toBe(
    '甲_乙_丙2025年政府信息公开工作年度报告.docx',
  );
});
