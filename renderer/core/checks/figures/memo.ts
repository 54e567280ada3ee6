/** A function of one text that keeps its last results: every rule over a text shares one analysis of it. */
export function remembered<T>(read: (text: string) => T, kept = 16): (text: string) => T {
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
