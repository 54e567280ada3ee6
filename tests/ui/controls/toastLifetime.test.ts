import { describe, expect, it } from 'vitest';
import { toastLifetime, type Toast } from '../../../renderer/components/controls/toastLifetime';

const toast = (id: number, tone: Toast['tone'] = 'ok', text = `消息${id}`): Toast => ({ id, tone, text });
const run = (): void => undefined;

describe('toastLifetime', () => {
  it.each([
    ['a short sentence', toast(1, 'ok', '已保存'), 4_000],
    ['a long one by its length', toast(1, 'warn', '字'.repeat(60)), 12_000],
    ['an error stays', toast(1, 'error'), null],
    ['one with 撤销', { ...toast(1), action: { label: '撤销', run } }, 10_000],
  ])('%s', (_what, one, expected) => {
    expect(toastLifetime(one)).toBe(expected);
  });
});
