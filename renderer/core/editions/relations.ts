import type { Edition, Relation } from './types';

/** One relation with its variable filled in: concrete operands on both sides. */
export interface RelationInstance {
  readonly relation: Relation;
  /** value of the forEach variable, e.g. a column or row key */
  readonly key: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const cache = new WeakMap<Edition, readonly RelationInstance[]>();

/** Every relation of the edition, spelled out. A relation has exactly one forEach variable (held by a test). */
export function relationInstances(edition: Edition): readonly RelationInstance[] {
  let all = cache.get(edition);
  if (!all) {
    all = edition.relations.flatMap((relation) => {
      const [name, keys] = Object.entries(relation.forEach)[0]!;
      return keys.map((key) => {
        const fill = (operand: string) => operand.replaceAll(`{${name}}`, key);
        return { relation, key, left: relation.left.map(fill), right: relation.right.map(fill) };
      });
    });
    cache.set(edition, all);
  }
  return all;
}
