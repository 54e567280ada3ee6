import { describe, expect, it } from 'vitest';
import { importsOf } from '../../build/checks/imports.mjs';
import { isCode, judge, roomOf } from '../../build/checks/judge.mjs';
import { projectFiles } from '../../build/checks/tracked.mjs';
import { declaredPackages, read } from './project';

const declared = declaredPackages();

/** Everything wrong with one file as if it stood at `file`. */
function breaches(file: string, text: string): string[] {
  return importsOf(file, text).flatMap(({ specifier, typeOnly }) => {
    const what = judge({ from: file, specifier, typeOnly }, declared);
    return what ? [what] : [];
  });
}

describe('import arrows', () => {
  const files = projectFiles().filter(isCode);

  it('every code file stands in a room', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
  });

  it('no file imports against the table', () => {
    expect(files.flatMap((file) => breaches(file, read(file)))).toEqual([]);
    // All code is parsed once: three seconds, several times that where other stages hold both processors.
  }, 60_000);
});

describe('the check can fail', () => {
  const planted: [what: string, file: string, text: string, expected: RegExp][] = [
    ['core uses Vue', 'renderer/core/report/x.ts', "import { ref } from 'vue';", /may not import the package "vue"/],
    ['core uses Node', 'renderer/core/kernel/x.ts', "import fs from 'node:fs';", /may not use Node/],
    ['core uses Node, bare', 'renderer/core/kernel/x.ts', "import fs from 'fs';", /may not use Node/],
    ['kernel looks up', 'renderer/core/kernel/x.ts', "import type { A } from '../report/model';", /may not import/],
    ['checks use compose', 'renderer/core/checks/x.ts', "import { a } from '../compose/types';", /core\/compose/],
    ['docx outside compose', 'renderer/core/checks/x.ts', "import { Document } from 'docx';", /package "docx"/],
    ['Dexie outside storage', 'renderer/usecases/x.ts', "import Dexie from 'dexie';", /package "dexie"/],
    ['unlisted package', 'renderer/core/report/x.ts', "import _ from 'lodash-es';", /uncategorised package/],
    ['unlisted in tests', 'tests/core/x.test.ts', "import _ from 'lodash-es/map';", /uncategorised package/],
    [
      'a screen uses the verbs',
      'renderer/screens/home/Home.vue',
      '<script setup lang="ts">\nimport { open } from \'../../usecases/open\';\n</script>',
      /screens may not import usecases/,
    ],
    [
      'a value of the contract in the page',
      'renderer/usecases/x.ts',
      "import { channels } from '../../electron/contract/channels';",
      /only types of contract/,
    ],
    [
      'a marked name keeps the import alive',
      'renderer/usecases/x.ts',
      "import { type HostBridge } from '../../electron/contract/bridge';",
      /only types of contract/,
    ],
    ['the page uses main', 'renderer/main.ts', "import '../electron/main/main';", /may not import main/],
    ['anyone uses tests', 'renderer/bundled/x.ts', "export * from '../../tests/fixtures/x';", /may not import tests/],
    ['anyone uses build', 'electron/cli/x.ts', "const a = await import('../../build/run/build.mjs');", /build/],
    ['main opens the network', 'electron/main/x.ts', "import https from 'node:https';", /opens the network/],
    ['main opens the network by require', 'electron/main/x.ts', "require('node:net');", /opens the network/],
    ['main reads the page', 'electron/main/x.ts', "import { a } from '../../renderer/usecases/a';", /usecases/],
    ['the command line uses Electron', 'electron/cli/x.ts', "import { app } from 'electron';", /package "electron"/],
    [
      'resources by pattern',
      'renderer/stores/x.ts',
      "const a = import.meta.glob(['../../resources/editions/*.json'], { eager: true });",
      /may not import resources/,
    ],
    [
      'a worker entry from the wrong room',
      'renderer/screens/x.ts',
      "new Worker(new URL('../workers/compose.worker.ts', import.meta.url));",
      /may not import workers/,
    ],
    ['deep inside', 'renderer/stores/x.ts', "function f() {\n  if (a) return import('dexie');\n}", /"dexie"/],
    [
      'inside a declared module',
      'renderer/stores/x.ts',
      "declare module 'x' {\n  import type { A } from 'dexie';\n}",
      /"dexie"/,
    ],
    ['a type in a type', 'renderer/wording/x.ts', "type A = import('../core/report/model').Report;", /core\/report/],
    ['no room', 'renderer/utils/x.ts', "import './y';", /stands in no room/],
    ['absolute path', 'renderer/stores/x.ts', "import '/etc/x';", /absolute import/],
  ];

  it.each(planted)('%s', (_what, file, text, expected) => {
    expect(breaches(file, text).join('\n')).toMatch(expected);
  });

  it('the allowed neighbours pass', () => {
    const allowed: [string, string][] = [
      ['renderer/core/compose/x.ts', "import { Document } from 'docx';\nimport { ok } from '../kernel/result';"],
      ['renderer/usecases/x.ts', "import type { HostBridge } from '../../electron/contract/bridge';"],
      ['electron/cli/serve.ts', "import http from 'node:http';"],
      ['renderer/screens/desk/x.vue', '<script setup lang="ts">\nimport { a } from \'../../stores/a\';\n</script>'],
    ];
    expect(allowed.flatMap(([file, text]) => breaches(file, text))).toEqual([]);
  });
});
