// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import AppDialog from '../../../renderer/components/controls/AppDialog.vue';
import AppField from '../../../renderer/components/controls/AppField.vue';
import DateField from '../../../renderer/components/controls/DateField.vue';
import ProgressBar from '../../../renderer/components/controls/ProgressBar.vue';
import ToastHost from '../../../renderer/components/controls/ToastHost.vue';
import type { Toast } from '../../../renderer/components/controls/toastLifetime';

describe('AppField', () => {
  it('ties label, help and fault to the control', async () => {
    const field = mount(AppField, { props: { label: '机关全称', help: '与公章一致', modelValue: '青石乡' } });
    const input = field.get('input');
    expect(field.get('label').attributes('for')).toBe(input.attributes('id'));
    const texts = (): string[] =>
      (input.attributes('aria-describedby') ?? '').split(' ').map((id) => field.get(`[id="${id}"]`).text());
    expect(texts()).toEqual(['与公章一致']);
    expect(input.attributes('aria-invalid')).toBeUndefined();
    await field.setProps({ error: '还没有填写。' });
    expect(texts()).toEqual(['与公章一致', '还没有填写。']);
    expect(input.attributes('aria-invalid')).toBe('true');
  });

  it.each([
    ['input', false],
    ['textarea', true],
  ])('passes on what is typed into its %s', async (element, multiline) => {
    const field = mount(AppField, { props: { label: '甲', multiline } });
    await field.get(element).setValue('新的');
    expect(field.emitted('update:modelValue')).toEqual([['新的']]);
  });
});

describe('DateField', () => {
  const open = (modelValue: string) => mount(DateField, { props: { label: '成文日期', modelValue } });

  it('passes on a whole day', async () => {
    const field = open('');
    await field.get('input').setValue('2022-01-20');
    expect(field.emitted('update:modelValue')).toEqual([['2022-01-20']]);
  });

  it('says the day in Chinese beside the control, which may speak another language', async () => {
    const field = open('2022-02-03');
    expect(field.text()).toContain('2022年2月3日');
    await field.setProps({ modelValue: '' });
    expect(field.text()).not.toContain('年');
  });

  it('says so when the day is left half typed, until a day arrives', async () => {
    const field = open('2022-01-20');
    const input = field.get('input').element;
    Object.defineProperty(input, 'validity', { value: { badInput: true, valid: false }, configurable: true });
    await field.get('input').trigger('input');
    expect(field.emitted('update:modelValue')).toBeUndefined();
    await field.get('input').trigger('blur');
    expect(field.emitted('update:modelValue')).toEqual([['']]);
    expect(field.text()).toContain('日期没有填完整');
    await field.setProps({ modelValue: '' });
    await field.setProps({ modelValue: '2022-01-21' });
    expect(field.text()).not.toContain('日期没有填完整');
  });
});

describe('ProgressBar', () => {
  it.each([
    [0.256, '0.256', '26%'],
    [-1, '0', '0%'],
    [7, '1', '100%'],
  ])('shows %d', (value, attribute, percent) => {
    const bar = mount(ProgressBar, { props: { label: '正在导出', value } });
    expect(bar.get('progress').attributes('value')).toBe(attribute);
    expect(bar.text()).toContain(percent);
  });

  it('moves without an end when the end is unknown, and can be stopped once', async () => {
    const bar = mount(ProgressBar, { props: { label: '正在导出', value: null, cancellable: true } });
    expect(bar.get('progress').attributes('value')).toBeUndefined();
    await bar.get('button').trigger('click');
    expect(bar.emitted('cancel')).toHaveLength(1);
    await bar.setProps({ cancelling: true });
    expect(bar.get('button').attributes('disabled')).toBeDefined();
  });
});

describe('AppDialog', () => {
  const open = (props: Record<string, unknown> = {}) =>
    mount(AppDialog, { props: { open: true, title: '删除 2021 年度年报', ...props }, attachTo: document.body });

  it('is named by its title and asks the parent to close on Esc', async () => {
    const dialog = open();
    const element = dialog.get('dialog');
    expect((element.element as HTMLDialogElement).open).toBe(true);
    expect(dialog.get(`[id="${element.attributes('aria-labelledby')}"]`).text()).toBe('删除 2021 年度年报');
    await element.trigger('cancel');
    expect(dialog.emitted('close')).toHaveLength(1);
    await dialog.setProps({ open: false });
    expect((element.element as HTMLDialogElement).open).toBe(false);
    expect(dialog.emitted('close')).toHaveLength(1);
    dialog.unmount();
  });

  it('does not close while work is under way', async () => {
    const dialog = open({ busy: true, confirmLabel: '删除' });
    await dialog.get('dialog').trigger('cancel');
    expect(dialog.emitted('close')).toBeUndefined();
    expect(dialog.findAll('button').every((button) => button.attributes('disabled') !== undefined)).toBe(true);
    dialog.unmount();
  });

  it('starts on cancel when something goes away', () => {
    const dialog = open({ variant: 'danger', confirmLabel: '删除' });
    expect(dialog.get('[autofocus]').text()).toBe('取消');
    dialog.unmount();
  });
});

describe('ToastHost', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const done: Toast = { id: 1, tone: 'ok', text: '已保存' };

  it('reads errors out at once and the rest in turn', () => {
    const host = mount(ToastHost, { props: { toasts: [done, { id: 2, tone: 'error', text: '磁盘已满' }] } });
    expect(host.get('[role=alert]').text()).toContain('磁盘已满');
    expect(host.get('[role=status]').text()).toContain('已保存');
    host.unmount();
  });

  it('goes after its time, which stands still under mouse or focus', async () => {
    const host = mount(ToastHost, { props: { toasts: [done] } });
    const toast = host.get('.toast');
    await vi.advanceTimersByTimeAsync(3_000);
    await toast.trigger('mouseenter');
    await toast.trigger('focusin');
    await vi.advanceTimersByTimeAsync(60_000);
    await toast.trigger('mouseleave');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(host.emitted('close')).toBeUndefined();
    await toast.trigger('focusout');
    await vi.advanceTimersByTimeAsync(900);
    expect(host.emitted('close')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    expect(host.emitted('close')).toEqual([[1]]);
    host.unmount();
  });

  it('carries out its action once and goes', async () => {
    const run = vi.fn();
    const host = mount(ToastHost, { props: { toasts: [{ ...done, action: { label: '撤销', run } }] } });
    await host.get('.act').trigger('click');
    expect(run).toHaveBeenCalledTimes(1);
    expect(host.emitted('close')).toEqual([[1]]);
    host.unmount();
  });
});
