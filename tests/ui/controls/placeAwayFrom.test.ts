import { expect, it } from 'vitest';
import { placeAwayFrom } from '../../../renderer/components/controls/placeAwayFrom';

const box = (left: number, top: number, width = 80, height = 36) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

it.each([
  ['apart below', box(400, 100), 'middle'],
  ['apart beside', box(100, 400), 'middle'],
  ['exactly underneath', box(600, 400), 'high'],
  ['overlapping by a corner', box(550, 380), 'low'],
])('%s', (_what, trigger, expected) => {
  expect(placeAwayFrom(trigger, box(600, 400, 200), 800)).toBe(expected);
});
