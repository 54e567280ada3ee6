import { describe, expect, it } from 'vitest';
import { addToast, type Toast } from '../../renderer/stores/toastQueue';

const toast = (id: number, tone: Toast['tone'] = 'ok', text = `消息${id}`): Toast => ({ id, tone, text });
const run = (): void => undefined;
const ids = (list: readonly Toast[]): number[] => list.map((one) => one.id);

describe('addToast', () => {
  it.each([
    ['appends', [toast(1)], toast(2), [1, 2]],
    ['replaces the same sentence', [toast(1, 'ok', '已保存'), toast(2)], toast(3, 'ok', '已保存'), [2, 3]],
    ['keeps the same words in another tone', [toast(1, 'ok', '甲')], toast(2, 'error', '甲'), [1, 2]],
    ['drops the oldest beyond four', [1, 2, 3, 4].map((n) => toast(n)), toast(5), [2, 3, 4, 5]],
    ['drops errors last', [toast(1, 'error'), toast(2), toast(3), toast(4)], toast(5), [1, 3, 4, 5]],
    ['drops the oldest of errors only', [1, 2, 3, 4].map((n) => toast(n, 'error')), toast(5, 'error'), [2, 3, 4, 5]],
    ['never drops what was just said', [1, 2, 3, 4].map((n) => toast(n, 'error')), toast(5), [2, 3, 4, 5]],
  ])('%s', (_what, list, next, expected) => {
    expect(ids(addToast(list, next))).toEqual(expected);
  });

  it('keeps two deletions with the same words: both can be taken back', () => {
    const deleted = (id: number): Toast => ({ ...toast(id, 'ok', '已删除'), action: { label: '撤销', run } });
    expect(ids(addToast([deleted(1)], deleted(2)))).toEqual([1, 2]);
  });
});
