import { expect, it } from 'vitest';
import { templateInsertion } from '../../../renderer/components/textEditor/templateInsertion';

it.each([
  ['', 0, '新'],
  [' \n　', 2, '新'],
  ['甲乙', 0, '新\n甲乙'],
  ['甲乙', 1, '甲\n新\n乙'],
  ['甲乙', 2, '甲乙\n新'],
  ['甲\n\n乙', 2, '甲\n新\n乙'],
  ['甲\n乙', 1, '甲\n新\n乙'],
])('into %j at %i', (text, cursor, expected) => {
  const put = templateInsertion(text, cursor, '新');
  const result = text.slice(0, put.from) + put.insert + text.slice(put.to);
  expect(result).toBe(expected);
  expect(result.slice(put.start, put.end)).toBe('新');
});
