import { expect, test } from 'vitest';
import { recogniseHeading } from '../../../renderer/core/compose/text/headings';

test.each([
  ['（一）主动公开情况', { level: 2, head: 9, alone: true }],
  ['（一）主动公开情况。全年公开35条。', { level: 2, head: 10, alone: false }],
  ['（十二）监督保障。', { level: 2, head: 9, alone: true }],
  [`（一）${'长'.repeat(60)}`, { level: 2, head: 63, alone: false }],
  ['一、工作开展情况', { level: 1, head: 8, alone: true }],
  ['一、加强领导。镇里成立小组。', { level: null, head: 0, alone: false }],
  ['1.健全制度', { level: 3, head: 6, alone: true }],
  ['1.健全制度。镇里印发办法。', { level: null, head: 0, alone: false }],
  ['（1）村级公开', { level: 4, head: 7, alone: true }],
  ['3.5万元用于公开栏', { level: null, head: 0, alone: false }],
  ['2020年，镇里', { level: null, head: 0, alone: false }],
  ['存在的主要问题：一是不及时', { level: null, head: 0, alone: false }],
  ['', { level: null, head: 0, alone: false }],
])('%s', (text, want) => {
  expect(recogniseHeading(text)).toEqual(want);
});
