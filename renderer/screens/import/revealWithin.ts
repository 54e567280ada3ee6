/** Height of the heading that stays on top of a pane, with some air. */
const HEAD = 56;

/**
 * Scrolls one pane so that something in it can be seen. `scrollIntoView` would move the window as well, and with it the
 * note that was just clicked.
 */
export function revealWithin(pane: Element, what: Element, at: 'middle' | 'top' = 'middle'): void {
  const [box, own] = [pane.getBoundingClientRect(), what.getBoundingClientRect()];
  if (at === 'middle' && own.top >= box.top + HEAD && own.bottom <= box.bottom) return;
  const room = at === 'top' ? HEAD : Math.max(HEAD, (box.height - own.height) / 2);
  pane.scrollTop += own.top - box.top - room;
}
