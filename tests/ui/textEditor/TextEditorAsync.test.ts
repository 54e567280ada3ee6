// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { expect, it, vi } from 'vitest';
import { ref } from 'vue';
import { TextEditorAsync, type TextEditorHandle } from '../../../renderer/components/textEditor';

vi.mock('../../../renderer/components/textEditor/TextEditor.vue', () => {
  throw new Error('the file is damaged');
});

// The loaded code itself is tested in TextEditor.test.ts and, with late arrival, in ./chromium.
it('falls back to a plain text area that still writes, and gives it what was asked for meanwhile', async () => {
  const text = ref('原有文字');
  const wrapper = mount(TextEditorAsync, {
    props: {
      modelValue: text.value,
      ariaLabel: '总体情况',
      'onUpdate:modelValue': (next: string) => {
        text.value = next;
        return wrapper.setProps({ modelValue: next });
      },
    },
    attachTo: document.body,
  });
  expect(wrapper.text()).toContain('正在打开');
  (wrapper.vm as unknown as TextEditorHandle).selectRange(2, 4);
  await vi.waitUntil(() => wrapper.find('textarea').exists());
  const area = wrapper.get('textarea');
  expect(area.attributes('aria-label')).toBe('总体情况');
  expect(wrapper.get('[role=alert]').text()).toContain('照常保存');
  expect([area.element.selectionStart, area.element.selectionEnd]).toEqual([2, 4]);

  await area.setValue('改过的文字');
  expect(text.value).toBe('改过的文字');
  await area.setValue('');
  (wrapper.vm as unknown as TextEditorHandle).insertTemplate('开会{{次数}}次');
  await vi.waitUntil(() => area.element.selectionStart === 2);
  expect(text.value).toBe('开会【待填：次数】次');
  expect(area.element.selectionEnd).toBe(9);

  await area.trigger('keydown', { key: 'z', ctrlKey: true });
  expect(wrapper.emitted('undo')).toHaveLength(1);
  wrapper.unmount();
});
