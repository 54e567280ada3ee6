// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils';
import { expect, it, vi } from 'vitest';
import { h } from 'vue';
import { TextEditorAsync } from '../../../renderer/components/textEditor';

vi.mock('../../../renderer/components/textEditor/TextEditor.vue', () => {
  throw new Error('the file is damaged');
});

it('falls back to a plain text area that still writes, when the editor cannot be loaded', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const changed = vi.fn();
  const props = { modelValue: '原有文字', ariaLabel: '总体情况', findings: [], 'onUpdate:modelValue': changed };
  // Mounted inside an element: the test library loses hold of an asynchronous component that fails.
  const wrapper = mount(() => h('div', h(TextEditorAsync, props)), {
    global: { config: { errorHandler: () => undefined } },
  });
  await vi.waitUntil(async () => {
    await flushPromises();
    return wrapper.find('textarea').exists();
  });
  const area = wrapper.get('textarea');
  expect(area.element.value).toBe('原有文字');
  expect(area.attributes('aria-label')).toBe('总体情况');
  expect(wrapper.get('[role=alert]').text()).toContain('照常保存');
  await area.setValue('改过的文字');
  expect(changed.mock.calls).toEqual([['改过的文字']]);
  warn.mockRestore();
});
