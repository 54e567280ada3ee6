import type { Attributes } from './xml';

/** Namespaces read here, transitional and strict, by the prefix of the specification's own examples. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
]);

/** Names not of our namespaces. */
const FOREIGN = '?';

type Raw = Readonly<Record<string, string>>;

/** What the prefixes in force mean. Declarations hold for their element and below; most parts have them at the root only. */
export class Namespaces {
  private meaning = new Map<string, string>();
  private names = new Map<string, string>();
  /** per open element: what was in force before it, where it declared anything */
  private readonly before: (Map<string, string> | null)[] = [];

  enter(attributes: Raw): void {
    let changed: Map<string, string> | null = null;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null;
      if (prefix === null) continue;
      changed ??= new Map(this.meaning);
      changed.set(prefix, PREFIXES.get(attributes[name]!) ?? FOREIGN);
    }
    this.before.push(changed && this.meaning);
    if (changed) this.use(changed);
  }

  leave(): void {
    const before = this.before.pop();
    if (before) this.use(before);
  }

  /** The specified name of an element: `w:p` for `ns0:p`, `?` outside our namespaces. */
  nameOf(raw: string): string {
    const known = this.names.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(':');
    const prefix = this.meaning.get(colon < 0 ? '' : raw.slice(0, colon)) ?? FOREIGN;
    const name = prefix === FOREIGN ? FOREIGN : `${prefix}:${raw.slice(colon + 1)}`;
    this.names.set(raw, name);
    return name;
  }

  /**
   * Attributes as `w:val` beside `w:p`; as `val` where they carry no prefix; and, where the element has none because its
   * namespace is the default one, under any prefix that means the same.
   */
  attributesOf(raw: string, attributes: Raw): Attributes {
    const colon = raw.indexOf(':');
    const own = raw.slice(0, colon + 1);
    return (local) => {
      const value = attributes[own + local] ?? attributes[local];
      if (value !== undefined || colon >= 0) return value;
      const same = Object.keys(attributes).find(
        (name) =>
          name.endsWith(`:${local}`) && this.meaning.get(name.slice(0, -local.length - 1)) === this.meaning.get(''),
      );
      return same === undefined ? undefined : attributes[same];
    };
  }

  private use(meaning: Map<string, string>): void {
    this.meaning = meaning;
    this.names = new Map();
  }
}
