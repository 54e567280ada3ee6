import { FIRST_SIZE, MINIMUM } from './preferences';

/** Device-independent pixels, as Electron gives them. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SavedWindow extends Rectangle {
  readonly maximized: boolean;
}

/**
 * Where to open the window: as it was left if that is still reachable, else centred on the first screen. A screen may have
 * been unplugged or its scale changed since.
 * @param workAreas screens without task bars, main screen first
 */
export function fitBounds(saved: SavedWindow | null, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const screen = workAreas[0];
  if (!screen) return FIRST_SIZE;
  const home = saved ? workAreas.find((area) => overlap(saved, area) * 2 >= saved.width * saved.height) : undefined;
  const area = home ?? screen;
  const width = clamp(saved?.width ?? FIRST_SIZE.width, MINIMUM.width, area.width);
  const height = clamp(saved?.height ?? FIRST_SIZE.height, MINIMUM.height, area.height);
  const [x, y] =
    saved && home ? [saved.x, saved.y] : [area.x + (area.width - width) / 2, area.y + (area.height - height) / 2];
  return {
    x: Math.round(clamp(x, area.x, area.x + area.width - width)),
    y: Math.round(clamp(y, area.y, area.y + area.height - height)),
    width,
    height,
  };
}

/** The upper limit wins where a screen is smaller than the minimum. Screens left of or above the main one are negative. */
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

/** Saved bounds from the text of the bounds file; null for anything that is not exactly that. */
export function parseSavedWindow(text: string): SavedWindow | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null) return null;
  const value = json as Record<string, unknown>;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => whole(value[key]));
  if (x === undefined || y === undefined || !width || !height || width < 0 || height < 0) return null;
  return { x, y, width, height, maximized: value['maximized'] === true };
}

const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000 ? value : undefined;
