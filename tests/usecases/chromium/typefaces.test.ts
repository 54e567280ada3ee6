import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { inPage as InPage, Sample } from './entry';
import { browserMissing, ownPage } from './ownPage';

/** what the bundle leaves in the page */
declare const inPage: typeof InPage;

let page: Page;
beforeAll(async () => {
  if (browserMissing) return;
  const html = '<!doctype html><html lang="zh-CN"><body><script type="module" src="/entry.js"></script></body></html>';
  page = await ownPage(join(import.meta.dirname, 'entry.ts'), html);
}, 60_000);
afterAll(() => page?.context().browser()?.close());

const SENTENCES = ['关于报送政府信息公开工作年度报告的函', '“三农”工作——依申请公开，（一）；〔〕。'];
const samples: readonly Sample[] = [
  ...['仿宋_GB2312', '楷体', '方正小标宋简体', '宋体'].flatMap((font) =>
    SENTENCES.flatMap((text) => [10.5, 16, 22].map((size): Sample => [text, font, size, false])),
  ),
  ['主动公开政府信息情况', '黑体', 16, true],
  ['“三农”工作', 'Times New Roman', 16, false],
  ['2021', 'Times New Roman', 16, false],
  ['AVATo office@example.cn 12,345.67 ffl', 'Times New Roman', 10.5, false],
];

describe('a line on the page', () => {
  it('is as wide as the worker measured it, to a twentieth of a point', async (ctx) => {
    if (browserMissing) ctx.skip('no Chromium on this machine');
    const [measured, drawn] = await page.evaluate(async (texts) => {
      const widths = await inPage.measured('/entry.js', texts);
      return [widths, inPage.drawn(texts)] as const;
    }, samples);
    expect(Math.min(...measured)).toBeGreaterThan(10);
    for (const [i, [text, font, size]] of samples.entries())
      expect([text, font, size, Math.abs(measured[i]! - drawn[i]!) < 0.05]).toEqual([text, font, size, true]);
  });
});

describe('what is installed', () => {
  it('is what the system says, without asking anybody for leave', async (ctx) => {
    if (browserMissing) ctx.skip('no Chromium on this machine');
    const asked = ['Liberation Serif', 'Noto Serif CJK SC', '宋体', 'No Such Typeface'];
    const found = await page.evaluate((families) => inPage.installed(families), asked);
    expect(found).not.toContain('No Such Typeface');
    // Only Linux tells by a program that tests can count on; elsewhere the answer's form is all there is to check.
    const listed = process.platform === 'linux' ? execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' }) : null;
    if (listed !== null)
      for (const family of ['Liberation Serif', 'Noto Serif CJK SC'])
        expect([family, found?.includes(family)]).toEqual([family, listed.includes(family)]);
  });
});
