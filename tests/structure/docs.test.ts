import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/vite/shared.mjs';
import { projectFiles } from '../../build/checks/tracked.mjs';
import { read } from './project';

const documents = projectFiles().filter((file) => /^(docs\/.*|README|CHANGELOG)\.md$/.test(file));

/** First folders of the project: a code span that starts with one is taken as a path and must exist. */
const tops = ['electron/', 'renderer/', 'resources/', 'build/', 'tests/', 'docs/', '.ci/'];
const rootFile = /^[\w.-]+\.(json|mjs|ts|md)$/;
/** Made by the build or by running; named in the documents, absent from a clean checkout. */
const made = /^(dist|out|release|test-results)\b/;

/** Rooms with their arrows drawn already; a folder comes with its first file. */
const planned = /^renderer\/core\/(intake|handoff|district)$/;

/** A recipe writes `resources/editions/ID.json` for a name the reader fills in. */
const placeholder = /(^|[/.-])(ID|YEAR|NAME)\b/;

/** Paths named in a document: code spans and relative links. */
function pathsIn(file: string): string[] {
  const text = read(file).replace(/^```[\s\S]*?^```/gm, '');
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map((hit) => hit[1] ?? '');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((hit) =>
    path.posix.normalize(path.posix.join(path.posix.dirname(file), hit[1] ?? '')),
  );
  const named = spans.filter((span) => tops.some((top) => span.startsWith(top)) && !/[\s…<>{}]/.test(span));
  return [...named, ...links].filter((name) => !made.test(name) && !planned.test(name) && !placeholder.test(name));
}

/** `a/*.json` exists when its folder does; `a/b.ts:12` names the file. */
const exists = (name: string): boolean => {
  const plain = name.replace(/:\d+$/, '').replace(/[^/]*\*.*$/, '');
  return existsSync(path.join(root, plain));
};

describe('paths in documents', () => {
  it.each(documents)('%s names only what exists', (file) => {
    expect(pathsIn(file).filter((name) => !exists(name))).toEqual([]);
  });

  it('the check finds a dead path', () => {
    expect(exists('renderer/core/nowhere.ts')).toBe(false);
    expect(exists('resources/editions/*.json')).toBe(true);
  });

  it('README names root files that exist and npm scripts that exist', () => {
    const readme = read('README.md');
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((hit) => hit[1] ?? '');
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const spans = [...readme.matchAll(/`([^`\n]+)`/g)].map((hit) => hit[1] ?? '').filter((span) => rootFile.test(span));
    expect(spans.filter((name) => !exists(name) && !made.test(name))).toEqual([]);
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });
});

describe('decision records', () => {
  const records = projectFiles().filter((file) => file.startsWith('docs/decisions/'));

  it('are numbered without gap or double, each with context, decision, consequences', () => {
    const numbers = records.map((file) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    for (const record of records) {
      const text = read(record);
      expect(Number(/^# (\d+)\.? /.exec(text)?.[1]), record).toBe(Number(/\/(\d{4})-/.exec(record)?.[1]));
      expect(text, record).toMatch(/^## Context/m);
      expect(text, record).toMatch(/^## Decision/m);
      expect(text, record).toMatch(/^## Consequences/m);
    }
  });
});
