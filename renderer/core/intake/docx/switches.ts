import type { Attributes } from './xml';

const OFF = new Set(['0', 'false', 'off', 'none']);

/** A switch is on where its element stands without a value [ECMA-376-1 §17.17.4]. */
export const isOn = (attribute: Attributes): boolean => !OFF.has(attribute('val') ?? '1');

/** A whole number from an attribute; undefined where there is none, or none that can be meant. */
export function wholeNumber(attribute: Attributes, local = 'val'): number | undefined {
  const value = attribute(local);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
