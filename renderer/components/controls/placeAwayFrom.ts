export type Placement = 'middle' | 'high' | 'low';

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Where a dialog goes so that its buttons do not cover what opened it: the middle when they are apart there, else the
 * other end of the window. Boxes and height in CSS pixels of the viewport.
 */
export function placeAwayFrom(trigger: Box, buttons: Box, viewportHeight: number): Placement {
  const isApart =
    trigger.right < buttons.left ||
    trigger.left > buttons.right ||
    trigger.bottom < buttons.top ||
    trigger.top > buttons.bottom;
  if (isApart) return 'middle';
  return (trigger.top + trigger.bottom) / 2 < viewportHeight / 2 ? 'low' : 'high';
}
