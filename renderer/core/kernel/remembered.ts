/** Sections of a few reports. */
const KEPT = 32;

/**
 * A function of one text that keeps its last results: a text is read once, however many ask, and again only when it
 * changed. Strings compare by identity first, so that an untouched one costs nothing.
 */
export function remembered<T>(read: (text: string) => T, kept = KEPT): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = read(text);
    if (known.size >= kept) known.delete(known.keys().next().value!);
    known.set(text, result);
    return result;
  };
}
