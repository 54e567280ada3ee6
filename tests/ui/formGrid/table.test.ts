// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import type { GridCellView, PasteRequest } from '../../../renderer/components/formGrid/types';
import { GridHost } from './host';

let host: GridHost;
afterEach(() => host.grid.unmount());
const first = 'newReceived.naturalPerson';
const selected = () =>
  host.grid.findAll('td[aria-selected="true"]').map((td) => td.attributes('data-place')!.replace('applications.', ''));

describe('choosing cells', () => {
  it('takes no focus and says nothing before somebody comes', () => {
    host = new GridHost('applications');
    expect([host.at(), host.emitted('active')]).toEqual([null, []]);
  });
  it('one stop for Tab in the whole table; past its ends Tab is the browser’s', async () => {
    host = new GridHost('applications');
    expect(host.grid.findAll('[tabindex="0"], input')).toHaveLength(1);
    await host.click(first);
    expect(await host.key('Tab', { shiftKey: true })).toBe(false);
    await host.key('End', { ctrlKey: true });
    expect(host.at()).toBe('carriedOut.total');
    expect(await host.key('Tab')).toBe(false);
    expect(host.emitted('active').at(-1)).toEqual({ place: 'applications.carriedOut.total' });
  });
  it('Enter after a run of Tabs leads below its beginning', async () => {
    host = new GridHost('applications');
    await host.click('newReceived.commercial');
    await host.key('Tab');
    await host.key('Tab');
    await host.key('Enter');
    expect(host.at()).toBe('carriedIn.commercial');
  });
  it('Shift+arrows and Shift+click stretch a rectangle, Esc gives it up', async () => {
    host = new GridHost('applications');
    await host.click(first);
    await host.key('ArrowRight', { shiftKey: true });
    await host.key('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual([first, 'newReceived.commercial', 'carriedIn.naturalPerson', 'carriedIn.commercial']);
    expect(host.at()).toBe(first);
    await host.click('granted.research', true);
    expect(selected()).toHaveLength(9);
    await host.key('Escape');
    expect(selected()).toEqual([first]);
    await host.key('a', { ctrlKey: true });
    expect(selected()).toHaveLength(175);
  });
  it('dragging selects', async () => {
    host = new GridHost('applications');
    const mouse = (type: string, key: string) =>
      host.td(key).dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, buttons: 1 }));
    mouse('mousedown', first);
    await nextTick();
    mouse('mouseover', 'carriedIn.research');
    await nextTick();
    await nextTick();
    expect(selected()).toHaveLength(6);
    window.dispatchEvent(new MouseEvent('mouseup'));
    mouse('mouseover', 'granted.total');
    await nextTick();
    expect(selected()).toHaveLength(6);
  });
  it('focusCell and startEdit come from outside', async () => {
    host = new GridHost('applications', {}, { [first]: '7' });
    host.grid.vm.focusCell('applications.granted.total');
    await nextTick();
    await nextTick();
    expect(host.at()).toBe('granted.total');
    await host.grid.vm.startEdit(`applications.${first}`);
    expect(host.at()).toBe(first);
    await host.type('5');
    await host.key('Enter');
    expect(host.emitted('edit')).toEqual([{ place: `applications.${first}`, text: '75' }]);
  });
  it('Ctrl+Z and Ctrl+Y ask outside only while nothing is typed', async () => {
    host = new GridHost('applications');
    await host.click(first);
    await host.key('z', { ctrlKey: true });
    await host.key('y', { ctrlKey: true });
    await host.type('5');
    await host.key('z', { ctrlKey: true });
    expect([host.emitted('undo').length, host.emitted('redo').length]).toEqual([1, 1]);
  });
});

describe('blocks', () => {
  const texts = { [first]: '12', 'newReceived.commercial': '1', 'carriedIn.commercial': '0' };
  const block = async () => {
    host = new GridHost('applications', {}, texts);
    await host.click(first);
    await host.click('carriedIn.commercial', true);
  };
  it('are copied as text and table, and cut', async () => {
    await block();
    const copied = await host.clipboard('copy');
    expect(copied.getData('text/plain')).toBe('12\t1\r\n\t0');
    expect(copied.getData('text/html')).toContain('<td>12</td><td>1</td>');
    await host.clipboard('cut');
    const changes = [first, 'newReceived.commercial', 'carriedIn.commercial'].map((key) => ({
      place: `applications.${key}`,
      text: '',
    }));
    expect(host.emitted('editMany')).toEqual([{ changes, label: '剪切' }]);
    expect(host.td(first).textContent?.trim()).toBe('');
  });
  it('are pasted from their first cell, with both forms of the clipboard', async () => {
    await block();
    await host.clipboard('paste', { 'text/plain': '1\t2', 'text/html': '<table></table>' });
    const [request] = host.emitted<PasteRequest>('paste');
    expect(request).toMatchObject({ anchor: `applications.${first}`, text: '1\t2', html: '<table></table>' });
    expect(request!.selected).toHaveLength(4);
  });
  it.each(['Delete', 'Backspace'])('%s clears what is filled, in one step', async (key) => {
    await block();
    await host.key(key);
    expect(host.emitted<{ changes: unknown[] }>('editMany').map((e) => e.changes.length)).toEqual([3]);
    await host.key(key);
    expect(host.emitted('editMany')).toHaveLength(1);
  });
  it('while a cell is edited the clipboard is the browser’s', async () => {
    await block();
    await host.key('F2');
    expect((await host.clipboard('copy')).getData('text/plain')).toBe('');
    await host.clipboard('paste', { 'text/plain': '1\t2' });
    expect(host.emitted('paste')).toEqual([]);
  });
});

describe('what cells show and say', () => {
  const marks: Readonly<Record<string, Partial<GridCellView>>> = {
    [`applications.${first}`]: { findings: [{ level: 'error', message: '与上年不符' }], help: '填件数' },
    'applications.newReceived.total': { derived: true, typedOver: true, text: '9' },
    'applications.carriedIn.research': { raw: true, text: '00' },
    'applications.granted.research': { findings: [{ level: 'warning', message: '偏多' }], lastYear: '3' },
  };
  const marked = (props = {}) => new GridHost('applications', props, {}, (place) => marks[place] ?? {});

  it('names, head cells and grid positions for screen readers', async () => {
    host = marked();
    await host.click(first);
    expect(host.field().getAttribute('aria-label')).toBe('一、本年新收政府信息公开申请数量，申请人情况 自然人');
    const heads = host.td(first).getAttribute('headers')!.split(' ');
    expect(heads.map((id) => document.getElementById(id)?.textContent)).toEqual([
      '申请人情况',
      '自然人',
      '一、本年新收政府信息公开申请数量',
    ]);
    expect(host.td(first).getAttribute('aria-colindex')).toBe('4');
    expect(host.td(first).closest('tr')?.getAttribute('aria-rowindex')).toBe('4');
    const scopes = host.grid.findAll('th').map((th) => th.attributes('scope'));
    expect(new Set(scopes)).toEqual(new Set(['col', 'colgroup', 'row', 'rowgroup']));
  });
  it('a finding is marked, invalid, and its sentence stands by the cell on focus; Esc puts it away', async () => {
    host = marked();
    await host.click(first);
    expect(host.td(first).getAttribute('aria-invalid')).toBe('true');
    expect(host.grid.get('[role="tooltip"]').text()).toBe('必须改 与上年不符');
    expect(document.getElementById(host.field().getAttribute('aria-describedby')!)?.textContent).toContain(
      '与上年不符',
    );
    await host.key('Escape');
    expect(host.grid.find('[role="tooltip"]').exists()).toBe(false);
    await host.click('granted.research');
    expect(host.td('granted.research').getAttribute('aria-invalid')).toBeNull();
    expect(host.grid.get('[role="tooltip"]').text()).toBe('请核对 偏多');
    await host.key('ArrowDown', { shiftKey: true });
    expect(host.grid.find('[role="tooltip"]').exists()).toBe(false);
  });
  it('a resting pointer shows the sentences and the help', async () => {
    vi.useFakeTimers();
    try {
      host = marked();
      host.td(first).dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      await vi.advanceTimersByTimeAsync(500);
      expect(host.grid.get('[role="tooltip"]').text()).toContain('填件数');
      host.grid.element.dispatchEvent(new MouseEvent('mouseleave'));
      await vi.advanceTimersByTimeAsync(500);
      expect(host.grid.find('[role="tooltip"]').exists()).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
  it('marks differ by level, typed-over totals and last year’s figures are shown', () => {
    host = marked({ showLastYear: true });
    expect(host.td(first).querySelector('.mark')?.classList.contains('error')).toBe(true);
    expect(host.td('granted.research').querySelector('.mark')?.classList.contains('warning')).toBe(true);
    expect(host.td('carriedIn.research').classList.contains('raw')).toBe(true);
    expect(host.td('newReceived.total').textContent).toContain('改');
    expect(host.td('granted.research').textContent).toContain('上年 3');
    expect(host.td('granted.commercial').classList.contains('empty')).toBe(true);
  });
  it('row, column and heads of the active cell are lit', async () => {
    host = marked();
    await host.click('granted.research');
    expect(host.td('granted.total').classList.contains('lit')).toBe(true);
    expect(host.td('carriedOut.research').classList.contains('lit')).toBe(true);
    expect(host.td('carriedOut.total').classList.contains('lit')).toBe(false);
    expect(host.grid.findAll('th.lit').map((th) => th.text())).toContain('科研机构');
  });
  it('what is typed is never taken for markup', async () => {
    host = new GridHost('applications', {}, { [first]: '<img src=x>' });
    await host.click(first);
    expect(host.grid.find('img').exists()).toBe(false);
    expect(host.td(first).textContent).toContain('<img src=x>');
  });
});
