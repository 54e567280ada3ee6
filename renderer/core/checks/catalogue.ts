import type { Rule } from './rule';
import { ruleTopics } from './rules/all';

const LEVELS: Readonly<Record<Rule['level'], string>> = { error: '必须改', warning: '请核对', hint: '提示' };

const row = (cells: readonly string[]): string => `| ${cells.map((c) => c.replaceAll('|', '／')).join(' | ')} |`;

/** `docs/rules.md`: every rule with level, forms and source, from the rule tables themselves. */
export function ruleCatalogueMarkdown(): string {
  const topics = ruleTopics.flatMap(({ name_zh, rules }) => [
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
