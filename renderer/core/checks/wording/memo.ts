/** Results kept per text: a section is read once, however many rules look at it, and again only when it was typed in. */
const KEPT = 32;

/** `make`, remembering its last results by text. Strings compare by identity first, so an untouched section costs nothing. */
export function perText<T>(make: (text: string) => T, kept = KEPT): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    known.set(text, made);
    if (known.size > kept) known.delete(known.keys().next().value!);
    return made;
  };
}
