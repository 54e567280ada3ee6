// @vitest-environment happy-dom
import { EditorView } from '@codemirror/view';
import { mount, type VueWrapper } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import TextEditor from '../../../renderer/components/textEditor/TextEditor.vue';

/** Layout, clipboard and input methods need a real browser: see ./chromium. Here: the bargain with the parent. */
let mounted: VueWrapper | null = null;
afterEach(() => mounted?.unmount());

function open(modelValue: string, props: Record<string, unknown> = {}) {
  const wrapper = mount(TextEditor, {
    props: { modelValue, ariaLabel: '总体情况', ...props },
    attachTo: document.body,
  });
  mounted = wrapper;
  const content = (wrapper.element as HTMLElement).shadowRoot?.querySelector<HTMLElement>('.cm-content');
  const view = content ? EditorView.findFromDOM(content) : null;
  if (!content || !view) throw new Error('no editor in the shadow root');
  return { wrapper, content, view };
}

describe('TextEditor', () => {
  it('stands in an open shadow root, named, without spelling marks and without a style element', () => {
    const { wrapper, content } = open('甲');
    expect(content.getAttribute('aria-label')).toBe('总体情况');
    expect(content.getAttribute('spellcheck')).toBe('false');
    expect(wrapper.element.shadowRoot?.querySelector('style')).toBeNull();
  });

  it('reports what is typed and not what came from the parent', async () => {
    const { wrapper, view } = open('甲乙');
    view.dispatch({ changes: { from: 1, insert: '丙' }, userEvent: 'input.type' });
    expect(wrapper.emitted('update:modelValue')).toEqual([['甲丙乙', [{ from: 1, to: 1, insert: '丙' }]]]);
    await wrapper.setProps({ modelValue: '甲丙乙丁' });
    expect(view.state.sliceDoc()).toBe('甲丙乙丁');
    expect(wrapper.emitted('update:modelValue')).toHaveLength(1);
  });

  it('keeps the cursor where it was when the parent changes other words', async () => {
    const { wrapper, view } = open('第一段\n第二段\n第三段');
    view.dispatch({ selection: { anchor: 6 } });
    await wrapper.setProps({ modelValue: '第一段加长了\n第二段\n第三段' });
    expect(view.state.selection.main.head).toBe(9);
  });

  it('asks for undo and puts the cursor at what the answer changed', async () => {
    const { wrapper, content, view } = open('甲乙丙丁');
    view.dispatch({ selection: { anchor: 0 } });
    content.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));
    expect(wrapper.emitted('undo')).toHaveLength(1);
    expect(view.state.sliceDoc()).toBe('甲乙丙丁');
    await wrapper.setProps({ modelValue: '甲乙丙回来了丁' });
    expect(view.state.selection.main.head).toBe(6);
  });

  it.each([
    [{ key: 'y', ctrlKey: true }, 'redo'],
    [{ key: 'Z', keyCode: 90, ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: 'z', ctrlKey: true }, 'undo'],
  ])('%o asks for %s once and is not passed to the window', (init, event) => {
    const { wrapper, content } = open('甲');
    let outside = 0;
    const count = (): void => void (outside += 1);
    window.addEventListener('keydown', count);
    content.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true }));
    window.removeEventListener('keydown', count);
    expect(wrapper.emitted(event)).toHaveLength(1);
    expect(outside).toBe(0);
  });

  it('fills an empty text with a template and selects its first blank', () => {
    const { wrapper, view } = open('');
    wrapper.vm.insertTemplate('全年召开会议{{次数}}次。\n培训{{人数}}人。');
    expect(view.state.sliceDoc()).toBe('全年召开会议【待填：次数】次。\n培训【待填：人数】人。');
    const { from, to } = view.state.selection.main;
    expect(view.state.sliceDoc(from, to)).toBe('【待填：次数】');
  });

  it.each([
    [0, '【待填：新】\n甲乙'],
    [1, '甲\n【待填：新】\n乙'],
    [2, '甲乙\n【待填：新】'],
  ])('inserts a template at %i as a paragraph of its own', (at, expected) => {
    const { wrapper, view } = open('甲乙');
    view.dispatch({ selection: { anchor: at } });
    wrapper.vm.insertTemplate('{{新}}');
    expect(view.state.sliceDoc()).toBe(expected);
  });

  it('inserts text over the selection', () => {
    const { wrapper, view } = open('共3件');
    view.dispatch({ selection: { anchor: 1, head: 2 } });
    wrapper.vm.insertText('12');
    expect(wrapper.emitted('update:modelValue')).toEqual([['共12件', [{ from: 1, to: 2, insert: '12' }]]]);
    expect(view.state.selection.main.head).toBe(3);
  });

  it('holds a range beyond the text to the text', () => {
    const { wrapper, view } = open('甲乙');
    wrapper.vm.selectRange(1, 99);
    expect([view.state.selection.main.from, view.state.selection.main.to]).toEqual([1, 2]);
  });

  it('changes nothing when it is only to be read', () => {
    const { wrapper, content } = open('甲', { readonly: true });
    wrapper.vm.insertText('乙');
    wrapper.vm.insertTemplate('丙');
    expect(wrapper.emitted('update:modelValue')).toBeUndefined();
    expect(content.getAttribute('tabindex')).toBe('0');
  });

  it('underlines findings, moves them with the text and holds them to it', async () => {
    const finding = (from: number, to: number) => ({ from, to, level: 'error', message: '不符', key: `${from}` });
    const { wrapper, content, view } = open('申请十余件', { findings: [finding(2, 4), finding(90, 95)] });
    const marked = () => [...content.querySelectorAll('.cm-finding')].map((e) => e.textContent);
    expect(marked()).toEqual(['十余', '件']);
    view.dispatch({ changes: { from: 0, insert: '全年' } });
    expect(marked()).toEqual(['十余', '件']);
    await wrapper.setProps({ findings: [] });
    expect(marked()).toEqual([]);
  });
});
