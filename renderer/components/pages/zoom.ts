/** Zoom of the pages: 1 is the size of the paper as the system understands it (96 pixels an inch). */
export const ZOOM_STEPS: readonly number[] = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

const FIRST = ZOOM_STEPS[0]!;
const LAST = ZOOM_STEPS[ZOOM_STEPS.length - 1]!;
/** Two zooms nearer than this are the same step: a fitted width seldom falls on one exactly. */
const SAME = 0.005;

/** CSS pixels of so many points at a zoom. */
export const pixels = (points: number, zoom: number): number => (points * zoom * 96) / 72;

/** The next step up or down from any zoom; the outermost steps stay. */
export function stepFrom(zoom: number, direction: 1 | -1): number {
  return direction === 1
    ? (ZOOM_STEPS.find((step) => step > zoom + SAME) ?? LAST)
    : (ZOOM_STEPS.findLast((step) => step < zoom - SAME) ?? FIRST);
}

/**
 * The zoom at which a sheet just fits into a room, between the outermost steps.
 * @param room CSS pixels
 * @param width of the sheet, points
 */
export function fitWidth(room: number, width: number): number {
  const zoom = room / pixels(width, 1);
  return Number.isFinite(zoom) ? Math.min(LAST, Math.max(FIRST, Math.floor(zoom * 100) / 100)) : 1;
}
