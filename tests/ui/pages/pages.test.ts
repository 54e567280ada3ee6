// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import PageSheet from '../../../renderer/components/pages/PageSheet.vue';
import PageStack from '../../../renderer/components/pages/PageStack.vue';
import type { SheetFile } from '../../../renderer/components/pages/types';
import type { Page, PageItem } from '../../../renderer/core/pages/types';
import ZoomBar from '../../../renderer/components/pages/ZoomBar.vue';
import { PAGES } from '../../../renderer/wording/pages';

const text = (of: Partial<Extract<PageItem, { kind: 'text' }>>): PageItem => ({
  kind: 'text',
  text: '',
  x: 0,
  baseline: 0,
  font: '仿宋_GB2312',
  size: 16,
  bold: false,
  color: '000000',
  spacing: 0,
  ...of,
});
const sheet = (items: readonly PageItem[] = []): Page => ({ width: 595.3, height: 841.9, items });
const fontStack = (family: string): string => `"${family}","Noto Serif CJK SC",serif`;

describe('PageSheet', () => {
  const draw = (items: readonly PageItem[]) =>
    mount(PageSheet, { props: { page: sheet(items), number: 3, total: 7, fontStack } });

  it('draws every piece of text at its place, blanks included, by attributes alone', () => {
    const drawn = draw([
      text({ text: '  青政函〔2026〕 3号 ', x: 79.5, baseline: 128.25, size: 16, spacing: -0.25, color: 'FF0000' }),
      text({ text: '标题', font: '宋体', bold: true }),
    ]);
    const [first, second] = drawn.findAll('text');
    expect(first!.element.textContent).toBe('  青政函〔2026〕 3号 ');
    expect(first!.attributes()).toMatchObject({
      x: '79.5',
      y: '128.25',
      'font-size': '16',
      'letter-spacing': '-0.25',
      fill: '#FF0000',
      'font-family': fontStack('仿宋_GB2312'),
    });
    expect(first!.attributes('font-weight')).toBeUndefined();
    expect(second!.attributes()).toMatchObject({ 'font-weight': '700', 'font-family': fontStack('宋体') });
    expect(second!.attributes('letter-spacing')).toBeUndefined();
    // The page's policy forbids inline styles in markup.
    expect(drawn.html()).not.toContain('style=');
  });

  it('draws lines and says which page it is', () => {
    const drawn = draw([{ kind: 'rect', x: 59.5, y: 130, width: 481.9, height: 2.27, color: 'FF0000' }]);
    expect(drawn.get('rect').attributes()).toMatchObject({
      x: '59.5',
      width: '481.9',
      height: '2.27',
      fill: '#FF0000',
    });
    expect(drawn.get('svg').attributes()).toMatchObject({
      role: 'group',
      'aria-label': PAGES.pageOf(3, 7),
      viewBox: '0 0 595.3 841.9',
    });
  });

  it('shows what looks like markup as the text it is', () => {
    const drawn = draw([text({ text: '<script>x</script>&amp;' })]);
    expect(drawn.find('script').exists()).toBe(false);
    expect(drawn.get('text').element.textContent).toBe('<script>x</script>&amp;');
  });
});

describe('PageStack', () => {
  let report: (entries: readonly { target: Element; isIntersecting: boolean }[]) => void;
  let observed: Element[];

  beforeEach(() => {
    observed = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: typeof report) {
          report = callback;
          observed = [];
        }
        observe(element: Element): void {
          observed.push(element);
        }
        disconnect(): void {
          observed = [];
        }
      },
    );
    return () => vi.unstubAllGlobals();
  });

  const file = (key: string, pages: number): SheetFile => ({
    key,
    caption: `文件${key}`,
    pages: Array.from({ length: pages }, () => sheet([text({ text: key })])),
  });
  const open = (files: readonly SheetFile[], more = {}) =>
    mount(PageStack, { props: { files, zoom: 1, fontStack, ...more }, attachTo: document.body });

  it('draws the sheets near the window only, and lets go of those that left', async () => {
    const stack = open([file('甲', 170)]);
    expect(observed).toHaveLength(170);
    expect(stack.findAll('svg')).toHaveLength(0);
    report(observed.slice(0, 3).map((target) => ({ target, isIntersecting: true })));
    await stack.vm.$nextTick();
    expect(stack.findAll('svg')).toHaveLength(3);
    report([{ target: observed[0]!, isIntersecting: false }]);
    await stack.vm.$nextTick();
    expect(stack.findAll('svg').map((s) => s.attributes('aria-label'))).toEqual(
      [2, 3].map((n) => PAGES.pageOf(n, 170)),
    );
  });

  it('draws all of them for printing', async () => {
    const stack = open([file('甲', 40)]);
    await stack.setProps({ drawAll: true });
    expect(stack.findAll('svg')).toHaveLength(40);
  });

  it('keeps room for every sheet, drawn or not, at the zoom asked for', async () => {
    const stack = open([file('甲', 2)], { zoom: 0.5 });
    const style = stack.get('[data-page="2"]').attributes('style')!;
    expect(Number(/height: ([\d.]+)px/.exec(style)![1])).toBeCloseTo((841.9 * 96) / 72 / 2, 1);
  });

  it('numbers the pages of two files through and names the files; one file needs no name', async () => {
    const stack = open([file('甲', 2), file('乙', 3)], { drawAll: true });
    expect(stack.findAll('svg').map((s) => s.attributes('aria-label'))).toEqual(
      [1, 2, 3, 4, 5].map((n) => PAGES.pageOf(n, 5)),
    );
    expect(stack.findAll('h2').map((h) => h.text())).toEqual([
      PAGES.fileCaption('文件甲', 2),
      PAGES.fileCaption('文件乙', 3),
    ]);
    await stack.setProps({ files: [file('甲', 2)] });
    expect(stack.findAll('h2')).toHaveLength(0);
    expect(observed).toHaveLength(2);
  });

  it.each([
    ['Ctrl with +', (e: Element) => e.dispatchEvent(new KeyboardEvent('keydown', { key: '+', ctrlKey: true })), [1]],
    ['Ctrl with =', (e: Element) => e.dispatchEvent(new KeyboardEvent('keydown', { key: '=', ctrlKey: true })), [1]],
    ['Ctrl with −', (e: Element) => e.dispatchEvent(new KeyboardEvent('keydown', { key: '-', ctrlKey: true })), [-1]],
    ['− alone', (e: Element) => e.dispatchEvent(new KeyboardEvent('keydown', { key: '-' })), undefined],
    ['Ctrl with the wheel', (e: Element) => e.dispatchEvent(wheel(true)), [1]],
    ['the wheel alone', (e: Element) => e.dispatchEvent(wheel(false)), undefined],
  ])('%s', (_, act, step) => {
    const stack = open([file('甲', 1)]);
    act(stack.element);
    expect(stack.emitted('zoomBy')?.[0]).toEqual(step);
  });

  const wheel = (ctrlKey: boolean): WheelEvent => {
    const event = new WheelEvent('wheel', { deltaY: -100, cancelable: true });
    Object.defineProperty(event, 'ctrlKey', { value: ctrlKey });
    return event;
  };
});

describe('ZoomBar', () => {
  it('names its buttons and says what they are asked for', async () => {
    const bar = mount(ZoomBar, { props: { zoom: 1.256, fitted: true } });
    expect(bar.get('output').text()).toBe('126%');
    await bar.get(`[aria-label="${PAGES.zoomOut}"]`).trigger('click');
    await bar.get(`[aria-label="${PAGES.zoomIn}"]`).trigger('click');
    expect(bar.emitted('step')).toEqual([[-1], [1]]);
    expect(bar.get('[aria-pressed="true"]').text()).toBe(PAGES.fitWidth);
  });
});
