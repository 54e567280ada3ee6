import { describe, expect, it } from 'vitest';
import { readTemplates, TEMPLATE_SECTIONS, type SectionTemplate } from '../../renderer/core/editions/templates';
import { editions } from '../core/editions/bundle';
import { resourceFiles } from './files';
import { itemCount, proseFaults } from './prose';

const templates = readTemplates(resourceFiles('templates'));
const named = templates.map((t): [string, SectionTemplate] => [t.id, t]);

const PLACEHOLDERS = [
  'year',
  'nextYear',
  'organ',
  'shortName',
  'title',
  'notice',
  'office',
  'address',
  'postcode',
  'phone',
  'email',
  'website',
];

const placeholders = (text: string): string[] => [...text.matchAll(/\[\[(.*?)\]\]/g)].map((m) => m[1]!);
const blanks = (text: string): string[] => [...text.matchAll(/\{\{(.*?)\}\}/g)].map((m) => m[1]!);
const measures = (text: string): string => text.slice(text.search(/（二）改进情况|针对以上问题/));

/** The text as it reads once filled in: figures for blanks, Chinese words for what comes from the report. */
const filled = (text: string): string =>
  text
    .replace('[[notice]]', '《通知》（国办公开办函〔2021〕30号）')
    .replace(/\[\[(year|nextYear|postcode|phone)\]\]/g, '2023')
    .replace(/\[\[\w+\]\]/g, '某机关')
    .replace(/\{\{[^{}]*\}\}/g, '某');

describe('section templates', () => {
  it.each(editions.all.flatMap((e) => TEMPLATE_SECTIONS.map((s): [string, string] => [e.id, s])))(
    'form %s has several for %s',
    (edition, section) => {
      const found = templates.filter((t) => t.section === section && t.editions.includes(edition));
      expect(found.length).toBeGreaterThanOrEqual(section === 'overview' ? 4 : 3);
      expect(new Set(found.map((t) => t.name)).size).toBe(found.length);
    },
  );

  it('have ids of their own and forms that exist', () => {
    expect(new Set(templates.map((t) => t.id)).size).toBe(templates.length);
    expect(templates.flatMap((t) => t.editions).filter((id) => !editions.byId(id))).toEqual([]);
  });

  it.each(named)('%s uses known placeholders and well-formed blanks, each hint once', (_, t) => {
    expect(placeholders(t.text).filter((p) => !PLACEHOLDERS.includes(p))).toEqual([]);
    const hints = blanks(t.text);
    expect(hints.filter((h) => !/^[\u4e00-\u9fff、（）]{2,16}$/.test(h))).toEqual([]);
    // a hint used twice would be two blanks an editor may link and fill with one value
    expect(new Set(hints).size).toBe(hints.length);
    expect(t.text.replace(/\[\[\w+\]\]|\{\{[^{}[\]]*\}\}/g, '')).not.toMatch(/[[\]{}]/);
  });

  it.each(named)('%s reads as clean official Chinese once filled', (_, t) => {
    expect(proseFaults(filled(t.text))).toEqual([]);
    expect(proseFaults(t.when)).toEqual([]);
    expect(t.text).toBe(t.text.trim());
  });

  it.each(named)('%s names no year and no organ of its own', (_, t) => {
    expect(t.text.replace('[[year]]年1月1日', '').match(/(19|20)\d\d/g)).toBeNull();
    expect(t.text).not.toMatch(/我(镇|乡|街道|县)|[贵我]单位/);
  });

  it.each(named.filter(([, t]) => t.section === 'overview'))('%s covers the five aspects in order', (_, t) => {
    const aspects = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
    const headings = [...t.text.matchAll(/^（[一二三四五]）(.+?)情况/gm)].map((m) => m[1]);
    expect(headings).toEqual(aspects);
  });

  it.each(named.filter(([, t]) => t.section === 'overview' && t.editions.includes('2021')))(
    '%s carries what art. 50(4) asks and the terms of the 2021 tables',
    (_, t) => {
      for (const words of ['考核', '社会评议', '追究', '行政规范性文件', '废止', '现行有效', '行政事业性收费'])
        expect(t.text).toContain(words);
      expect(t.text).not.toMatch(/新制作|，新公开|对外公开总数|采购/);
    },
  );

  it.each(named.filter(([, t]) => t.section === 'overview' && t.editions.includes('2019')))(
    '%s uses the terms of the 2019 tables',
    (_, t) => {
      for (const words of ['新制作', '新公开', '对外公开总数', '其他对外管理服务事项', '采购总金额'])
        expect(t.text).toContain(words);
      expect(t.text).not.toMatch(/制发|废止|现行有效|行政事业性收费/);
    },
  );

  it.each(named.filter(([, t]) => t.section === 'problems'))('%s answers every problem with a measure', (_, t) => {
    const after = measures(t.text);
    const count = itemCount(after);
    expect(count).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(4);
    expect(itemCount(t.text) - count).toBe(count);
  });

  it.each(named.filter(([, t]) => t.section === 'preface'))('%s gives basis, period, place to read, contact', (_, t) => {
    for (const words of [
      '《中华人民共和国政府信息公开条例》',
      '[[notice]]',
      '自[[year]]年1月1日起至[[year]]年12月31日止',
      '[[website]]',
      '[[phone]]',
    ])
      expect(t.text).toContain(words);
  });

  it.each(named.filter(([, t]) => t.section === 'other' && t.editions.includes('2021')))(
    '%s speaks of the processing fee',
    (_, t) => {
      expect(t.text).toMatch(/信息处理费/);
      expect(t.text).toMatch(/收取/);
    },
  );

  it.each(named.filter(([, t]) => t.section === 'letterBody'))('%s cites the notice and the report', (_, t) => {
    expect(t.text).toContain('[[notice]]');
    expect(t.text).toContain('《[[title]]》');
    expect(t.text.includes('特此报告')).toBe(t.when.includes('改为“报告”'));
  });
});
