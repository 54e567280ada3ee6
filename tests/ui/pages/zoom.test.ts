import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWidth, pixels, stepFrom, ZOOM_STEPS } from '../../../renderer/components/pages/zoom';

describe('zoom of the pages', () => {
  it('reaches every step from one end to the other and back, and stays at the ends', () => {
    for (const direction of [1, -1] as const) {
      const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
      const seen = [steps[0]!];
      while (seen.length < 50 && stepFrom(seen.at(-1)!, direction) !== seen.at(-1)) {
        seen.push(stepFrom(seen.at(-1)!, direction));
      }
      expect(seen).toEqual(steps);
    }
    expect([ZOOM_STEPS[0], ZOOM_STEPS.at(-1)]).toEqual([0.5, 2]);
  });

  it('from a fitted zoom goes to the nearest step beyond it, never nowhere', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (zoom) => {
        const [up, down] = [stepFrom(zoom, 1), stepFrom(zoom, -1)];
        expect(up === 2 || up > zoom).toBe(true);
        expect(down === 0.5 || down < zoom).toBe(true);
      }),
    );
  });

  it.each([
    ['A4 in a window of 1366', 1006, 595.3, 1.26],
    ['A4 in a narrow window', 643, 595.3, 0.81],
    ['no room at all', 0, 595.3, 0.5],
    ['no sheet', 500, 0, 1],
  ])('%s', (_, room, width, zoom) => expect(fitWidth(room, width)).toBe(zoom));

  it('a fitted sheet is never wider than its room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 1587 }), (room) => {
        expect(pixels(595.3, fitWidth(room, 595.3))).toBeLessThanOrEqual(room);
      }),
    );
  });
});
