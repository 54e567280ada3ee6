import { isKept, type FindingView } from './findingViews';

/** The notes on one part of the report, gravest first; within one gravity as printed. */
export interface FindingGroup {
  readonly part: string;
  readonly title: string;
  /** the part being written */
  readonly here: boolean;
  readonly items: readonly FindingView[];
  readonly counts: Readonly<Record<Gravity, number>>;
}

/** What is to be done first stands first; what was answered stands last, out of the way. */
export const GRAVITIES = ['mustFix', 'blank', 'check', 'hint', 'kept'] as const;
export type Gravity = (typeof GRAVITIES)[number];

export function gravityOf(view: FindingView): Gravity {
  if (view.blank) return 'blank';
  if (view.level === 'error') return 'mustFix';
  if (view.level === 'hint') return 'hint';
  return isKept(view) ? 'kept' : 'check';
}

/**
 * Notes by part: the active part first, even with nothing to say, then the others that have notes, in their printed
 * order. A part nobody lists (never the case today) keeps its notes under the first one, since none may be lost.
 */
export function findingGroups(
  views: readonly FindingView[],
  parts: readonly { readonly id: string; readonly title: string }[],
  active: string,
): readonly FindingGroup[] {
  const known = new Set(parts.map((p) => p.id));
  const byPart = new Map<string, FindingView[]>(parts.map((p) => [p.id, []]));
  for (const view of views) byPart.get(known.has(view.part) ? view.part : (parts[0]?.id ?? ''))?.push(view);
  const groups = parts.map(({ id, title }) => groupOf(id, title, id === active, byPart.get(id)!));
  return [...groups.filter((g) => g.here), ...groups.filter((g) => !g.here && g.items.length > 0)];
}

function groupOf(part: string, title: string, here: boolean, views: readonly FindingView[]): FindingGroup {
  const of = (gravity: Gravity): readonly FindingView[] => views.filter((view) => gravityOf(view) === gravity);
  const count = (gravity: Gravity): number => of(gravity).reduce((n, view) => n + view.count, 0);
  const counts = Object.fromEntries(GRAVITIES.map((g) => [g, count(g)])) as Record<Gravity, number>;
  return { part, title, here, items: GRAVITIES.flatMap(of), counts };
}
