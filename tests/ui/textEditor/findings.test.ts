// @vitest-environment happy-dom
import { EditorView } from '@codemirror/view';
import { mount, type VueWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import TextEditor from '../../../renderer/components/textEditor/TextEditor.vue';
import type { EditorFinding } from '../../../renderer/components/textEditor';

let mounted: VueWrapper | null = null;
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  mounted?.unmount();
  vi.useRealTimers();
});

const at = (from: number, to: number, more: Partial<EditorFinding> = {}): EditorFinding => ({
  ...{ from, to, level: 'error', message: `第${from}处`, key: `${from}` },
  ...more,
});

function open(modelValue: string, findings: readonly EditorFinding[]) {
  const wrapper = mount(TextEditor, {
    props: { modelValue, ariaLabel: '总体情况', findings },
    attachTo: document.body,
  });
  mounted = wrapper;
  const root = (wrapper.element as HTMLElement).shadowRoot!;
  const content = root.querySelector<HTMLElement>('.cm-content')!;
  const view = EditorView.findFromDOM(content)!;
  const press = (key: string, more: KeyboardEventInit = {}): boolean =>
    !content.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  return {
    ...{ wrapper, root, content, view, press },
    marked: () => [...content.querySelectorAll('.cm-finding')].map((e) => e.textContent),
    keys: () => wrapper.emitted<[{ key: string }]>('findingActivated')?.map(([{ key }]) => key) ?? [],
    tip: () => root.querySelector('.cm-finding-list')?.textContent ?? '',
    cursor: (anchor: number, head = anchor) => view.dispatch({ selection: { anchor, head }, userEvent: 'select' }),
  };
}

describe('underlines stand at their words', () => {
  it('while somebody writes in front of, inside and behind them', () => {
    const { view, marked } = open('今年收到申请十余件，办结三件。', [at(6, 9), at(12, 14)]);
    const type = (from: number, insert: string) =>
      view.dispatch({ changes: { from, insert }, userEvent: 'input.type' });
    type(0, '二〇二五年，');
    expect(marked()).toEqual(['十余件', '三件']);
    type(13, '多');
    expect(marked()).toEqual(['十多余件', '三件']);
    type(view.state.doc.length, '完');
    expect(marked()).toEqual(['十多余件', '三件']);
  });

  it('behind characters of two units', async () => {
    const text = '𠮷安镇𠀀村收到十余件';
    const from = text.indexOf('十');
    const { wrapper, marked } = open(text, [at(from, from + 3)]);
    expect(marked()).toEqual(['十余件']);
    await wrapper.setProps({ modelValue: `𠮷${text}`, findings: [at(from + 2, from + 5)] });
    expect(marked()).toEqual(['十余件']);
  });

  it('after the text went back to what it was', async () => {
    const { wrapper, marked } = open('收到申请十余件', [at(4, 7)]);
    await wrapper.setProps({ modelValue: '今年收到申请十余件', findings: [at(6, 9)] });
    await wrapper.setProps({ modelValue: '收到申请十余件', findings: [at(4, 7)] });
    expect(marked()).toEqual(['十余件']);
  });

  it('also when findings arrive while an input method composes, whose letters are no text yet', async () => {
    const { wrapper, content, view, marked } = open('收到申请十余件', [at(4, 7)]);
    view.dispatch({ selection: { anchor: 2 } });
    Object.defineProperty(view, 'compositionStarted', { get: () => true });
    content.dispatchEvent(new CompositionEvent('compositionstart'));
    view.dispatch({ changes: { from: 2, insert: "shen'qing" }, userEvent: 'input.type.compose' });
    expect(wrapper.emitted('update:modelValue')).toBeUndefined();
    await wrapper.setProps({ findings: [at(4, 7, { level: 'hint' })] });
    expect(marked()).toEqual(['十余件']);
  });
});

describe('the cursor and its finding', () => {
  it('tells when it comes by keys and when it leaves, once each', () => {
    const { cursor, keys } = open('甲乙丙丁戊己庚', [at(1, 3), at(4, 5)]);
    [0, 1, 2, 3, 4, 5, 7].forEach((place) => cursor(place));
    expect(keys()).toEqual(['1', '4', '']);
  });

  it('tells the one whose words are selected, though another is graver there', () => {
    const { cursor, keys } = open('甲乙丙丁戊', [at(0, 5), at(1, 3, { level: 'hint', key: 'inner' })]);
    cursor(1, 3);
    expect(keys()).toEqual(['inner']);
  });

  it('says nothing while somebody writes', () => {
    const { view, keys } = open('甲乙丙', [at(1, 3)]);
    view.dispatch({ changes: { from: 0, insert: '子丑' }, selection: { anchor: 4 }, userEvent: 'input.type' });
    expect(keys()).toEqual([]);
  });

  it('shows the sentence after a rest, and takes it away when it leaves', () => {
    const { cursor, tip } = open('甲乙丙丁戊', [at(1, 3)]);
    cursor(2);
    expect(tip()).toBe('');
    vi.advanceTimersByTime(500);
    expect(tip()).toContain('第1处');
    cursor(5);
    vi.advanceTimersByTime(500);
    expect(tip()).toBe('');
  });
});

describe('F8', () => {
  it('goes through what is open in both directions and leaves the key to the page at the ends', () => {
    const { press, keys, tip } = open('甲乙丙丁戊己', [
      at(4, 5, { level: 'hint' }),
      at(2, 3, { passed: true }),
      at(1, 2),
    ]);
    expect(['F8', 'F8'].map((key) => press(key))).toEqual([true, true]);
    expect(tip()).toContain('第4处');
    expect(press('F8')).toBe(false);
    expect([press('F8', { shiftKey: true }), press('F8', { shiftKey: true })]).toEqual([true, false]);
    expect(keys()).toEqual(['1', '4', '1']);
  });
});

describe('the repair offered with the sentence', () => {
  const fixable = at(1, 3, { fixLabel: '改为 13' });

  it.each([
    [
      'its button',
      (o: ReturnType<typeof open>) => o.root.querySelector<HTMLElement>('.cm-finding-list button')!.click(),
    ],
    ['Alt+Enter', (o: ReturnType<typeof open>) => o.press('Enter', { altKey: true })],
  ])('is asked for by %s, and the sentence closes', (_name, ask) => {
    const opened = open('甲乙丙丁', [fixable]);
    opened.press('F8');
    expect(opened.tip()).toContain('改为 13');
    ask(opened);
    expect(opened.wrapper.emitted('findingFixed')).toEqual([[{ key: '1' }]]);
    expect(opened.tip()).toBe('');
    expect(opened.view.state.sliceDoc()).toBe('甲乙丙丁');
  });

  it('is not offered any more once the finding is gone', async () => {
    const { wrapper, press, tip } = open('甲乙丙丁', [fixable]);
    press('F8');
    await wrapper.setProps({ findings: [] });
    expect(tip()).toBe('');
    press('Enter', { altKey: true });
    expect(wrapper.emitted('findingFixed')).toBeUndefined();
  });
});
