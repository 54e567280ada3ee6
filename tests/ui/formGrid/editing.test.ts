// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { CELL_TEXT_LIMIT } from '../../../renderer/core/report/cellText';
import { GridHost } from './host';
import { tableCells } from './tables';

let host: GridHost;
afterEach(() => host.grid.unmount());
const edits = () => host.edits.map((e) => [e.place.replace('applications.', ''), e.text]);
const first = 'newReceived.naturalPerson';
const below = 'carriedIn.naturalPerson';

describe('typing into a cell', () => {
  it('replaces what stands there and is handed on once, when the cell is left', async () => {
    host = new GridHost('applications', {}, { [first]: '7' });
    await host.click(first);
    await host.type('1');
    await host.type('2');
    expect(edits()).toEqual([]);
    await host.key('Enter');
    expect(edits()).toEqual([[first, '12']]);
    expect(host.td(first).textContent).toContain('12');
    expect(host.at()).toBe(below);
  });
  it.each([
    ['Tab', 'newReceived.commercial'],
    ['ArrowRight', 'newReceived.commercial'],
    ['ArrowDown', below],
  ])('%s hands it on and moves', async (key, to) => {
    host = new GridHost('applications');
    await host.click(first);
    await host.type('3');
    await host.key(key);
    expect([edits(), host.at()]).toEqual([[[first, '3']], to]);
  });
  it('after F2 arrows stay with the text', async () => {
    host = new GridHost('applications', {}, { [first]: '7' });
    await host.click(first);
    await host.key('F2');
    expect(host.field().selectionStart).toBe(1);
    expect(await host.key('ArrowLeft')).toBe(false);
    await host.type('5');
    await host.key('Enter');
    expect(edits()).toEqual([[first, '75']]);
  });
  it('a double click edits in place', async () => {
    host = new GridHost('applications', {}, { [first]: '7' });
    await host.click(first);
    host.td(first).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await host.type('5');
    await host.click(below);
    expect(edits()).toEqual([[first, '75']]);
  });
  it('Esc brings the old value back', async () => {
    host = new GridHost('applications', {}, { [first]: '7' });
    await host.click(first);
    await host.type('99');
    await host.key('Escape');
    expect(host.field().value).toBe('7');
    await host.key('Enter');
    expect(edits()).toEqual([]);
  });
  it('leaving without a change says nothing', async () => {
    host = new GridHost('applications', {}, { [first]: '7' });
    await host.click(first);
    await host.key('F2');
    await host.key('Enter');
    expect(edits()).toEqual([]);
  });
  it('leaving the table, or the table going away, hands it on', async () => {
    host = new GridHost('applications');
    await host.click(first);
    await host.type('4');
    host.field().blur();
    expect(edits()).toEqual([[first, '4']]);
    await host.click(below);
    await host.type('6');
    host.grid.unmount();
    expect(edits().at(-1)).toEqual([below, '6']);
  });
  it('another table in its place hands it on', async () => {
    host = new GridHost('applications');
    await host.click(first);
    await host.type('4');
    await host.grid.setProps({ cells: tableCells('2021', 'disputes') });
    expect(edits()).toEqual([[first, '4']]);
    expect(host.emitted('active').at(-1)).toEqual({ place: null });
  });
  it('a value changed from outside reaches the field of a chosen cell, not of one being edited', async () => {
    host = new GridHost('applications', {}, { [first]: '7' });
    await host.click(first);
    host.texts.set(`applications.${first}`, '8');
    await host.grid.setProps({ cells: host.cells() });
    expect(host.field().value).toBe('8');
    await host.type('55');
    host.texts.set(`applications.${first}`, '9');
    await host.grid.setProps({ cells: host.cells() });
    expect(host.field().value).toBe('55');
  });
  it('text over the limit is refused and the old value stays', async () => {
    host = new GridHost('applications', {}, { [first]: '7' });
    await host.click(first);
    await host.type('9'.repeat(CELL_TEXT_LIMIT));
    await host.key('Enter');
    expect(edits()).toHaveLength(1);
    await host.click(below);
    await host.type('9'.repeat(CELL_TEXT_LIMIT + 1));
    await host.key('Enter');
    expect(host.emitted('refused')).toEqual([{ place: `applications.${below}`, reason: 'tooLong' }]);
    expect(edits()).toHaveLength(1);
  });
});

describe('input methods', () => {
  const compose = (type: 'compositionstart' | 'compositionend') =>
    host.field().dispatchEvent(new CompositionEvent(type, { bubbles: true }));

  it('Enter that ends a composition neither moves nor hands on', async () => {
    host = new GridHost('applications', {}, { [first]: '7' });
    await host.click(first);
    compose('compositionstart');
    await host.type('１２');
    await host.key('Enter', { isComposing: true, keyCode: 229 });
    expect([edits(), host.at()]).toEqual([[], first]);
    compose('compositionend');
    await host.key('Enter', { keyCode: 229 });
    expect([edits(), host.at()]).toEqual([[], first]);
    await host.key('Enter');
    expect([edits(), host.at()]).toEqual([[[first, '１２']], below]);
  });
  it('works from the first key on a chosen cell, replacing what stands there', async () => {
    host = new GridHost('applications', {}, { [first]: '7' });
    await host.click(first);
    await host.key('Process', { keyCode: 229 });
    expect([host.field().selectionStart, host.field().selectionEnd]).toEqual([0, 1]);
    compose('compositionstart');
    await host.type('无');
    compose('compositionend');
    await host.click(below);
    expect(edits()).toEqual([[first, '无']]);
  });
});

describe('a table that is only read', () => {
  it('can be walked and copied but not changed', async () => {
    host = new GridHost('applications', { readonly: true }, { [first]: '7' });
    await host.click(first);
    expect(host.field().readOnly).toBe(true);
    await host.key('Delete');
    await host.key('F2');
    expect(host.field().classList.contains('open')).toBe(false);
    const copied = await host.clipboard('cut');
    expect(copied.getData('text/plain')).toBe('7');
    await host.clipboard('paste', { 'text/plain': '1' });
    await host.key('Enter');
    expect(host.at()).toBe(below);
    expect([edits(), host.emitted('editMany'), host.emitted('paste')]).toEqual([[], [], []]);
  });
});
