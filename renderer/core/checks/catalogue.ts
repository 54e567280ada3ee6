import type { Rule } from './rule';
import { allRules, ruleTopics } from './rules/all';
import { neighbourRule, type RuleElsewhere } from './rules/elsewhere';
import type { Level } from './types';

/** A rule as the handbook shows it. */
export interface CatalogueRule {
  readonly id: string;
  readonly level: Level;
  /** forms it applies to, by edition id */
  readonly editions: 'all' | readonly string[];
  readonly title: string;
  readonly clause: string;
}

export interface CatalogueTopic {
  readonly topic: string;
  readonly rules: readonly CatalogueRule[];
}

/** What the engine checks in a report, then what is checked at another place of the program. */
const allTopics: readonly { readonly name_zh: string; readonly rules: readonly RuleElsewhere[] }[] = [
  ...ruleTopics,
  { name_zh: '与其他乡镇对照', rules: [neighbourRule] },
];

/** Every rule the program checks, by topic, in the order of the tables: for the handbook on screen. */
export function ruleCatalogue(): readonly CatalogueTopic[] {
  return allTopics.map(({ name_zh, rules }) => ({
    topic: name_zh,
    rules: rules.map(({ id, level, editions, title_zh, clause_zh }) => ({
      id,
      level,
      editions,
      title: title_zh,
      clause: clause_zh,
    })),
  }));
}

let clauses: ReadonlyMap<string, string> | undefined;

/** Where the demand of a rule comes from, for the card of a finding; null for an id the program does not know. */
export function clauseOf(ruleId: string): string | null {
  clauses ??= new Map([...allRules, neighbourRule].map((r) => [r.id, r.clause_zh]));
  return clauses.get(ruleId) ?? null;
}

const LEVELS: Readonly<Record<Rule['level'], string>> = { error: '必须改', warning: '请核对', hint: '提示' };

const row = (cells: readonly string[]): string => `| ${cells.map((c) => c.replaceAll('|', '／')).join(' | ')} |`;

/** `docs/rules.md`: every rule with level, forms and source, from the rule tables themselves. */
export function ruleCatalogueMarkdown(): string {
  const topics = allTopics.flatMap(({ name_zh, rules }) => [
    `## ${name_zh}`,
    '',
    row(['编号', '级别', '格式', '核查什么', '依据']),
    row(['-', '-', '-', '-', '-']),
    ...rules.map((r) =>
      row([r.id, LEVELS[r.level], r.editions === 'all' ? '全部' : r.editions.join('、'), r.title_zh, r.clause_zh]),
    ),
    '',
  ]);
  return [
    '# Rule catalogue',
    '',
    'Generated from the rule tables in `renderer/core/checks/rules/`; a test fails when it is out of date.',
    'To renew it: `npx vitest run tests/core/checks/catalogue.test.ts -u`. Ids are never reused or renumbered.',
    'Levels: 必须改 = error (blocks hand-off), 请核对 = warning (may stay with a written reason), 提示 = hint.',
    '',
    ...topics,
  ].join('\n');
}
