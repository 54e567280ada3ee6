import { expect, it } from 'vitest';
import { countCharacters } from '../../../renderer/components/textEditor/countCharacters';

it.each([
  ['', 0],
  ['政府信息', 4],
  ['政府 信息\n　公开', 6],
  ['2021年，共12件。', 3],
  ['二〇二一年𠮷村', 7],
  ['全年【待填：件数】件', 3],
])('%j has %i', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});
