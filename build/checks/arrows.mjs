/**
 * Who may import whom: the one table behind the lint rule (`eslintArrows.mjs`) and `tests/structure/arrows.test.ts`.
 * Prose: docs/ARCHITECTURE.md, "Rooms". A file belongs to the room with the longest matching path.
 *
 * @typedef {object} Room
 * @property {string} name
 * @property {string} path folder from the project root; `files` narrows it to the files directly inside
 * @property {boolean} [shallow] true: only the files directly in the folder, not its sub-folders
 * @property {readonly string[]} rooms rooms whose values and types may be imported, besides the room itself
 * @property {readonly string[]} [typeRooms] rooms of which only types may be imported (`import type`)
 * @property {readonly string[]} packages npm packages that may be imported; `node:*` stands for Node's built-ins,
 *   `declared` for every package that package.json declares
 */

const core = ['core/kernel', 'core/report', 'core/editions'];
/** The topics of the core that build on the editions and never import one another. */
const coreTopics = ['core/checks', 'core/compose', 'core/pages', 'core/intake', 'core/handoff', 'core/district'];
/**
 * Packages of one topic, beside the pure ones.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const topicPackages = {
  'core/compose': ['docx', 'write-excel-file'],
  'core/pages': ['htmlparser2'],
  'core/handoff': ['htmlparser2'],
  'core/intake': ['htmlparser2'],
};
/** Topics that open archives written elsewhere. */
const archiveReaders = ['core/intake', 'core/handoff', 'core/district'];
const wholeCore = [...core, 'core/archive', ...coreTopics];
const pure = ['valibot', 'big.js', 'fflate'];
const codemirror = ['@codemirror/commands', '@codemirror/search', '@codemirror/state', '@codemirror/view'];

/** @type {readonly Room[]} */
export const rooms = [
  { name: 'core/kernel', path: 'renderer/core/kernel', rooms: [], packages: pure },
  { name: 'core/report', path: 'renderer/core/report', rooms: ['core/kernel'], packages: pure },
  { name: 'core/editions', path: 'renderer/core/editions', rooms: ['core/kernel', 'core/report'], packages: pure },
  { name: 'core/archive', path: 'renderer/core/archive', rooms: ['core/kernel'], packages: ['fflate'] },
  ...coreTopics.map((name) => ({
    name,
    path: `renderer/${name}`,
    rooms: archiveReaders.includes(name) ? [...core, 'core/archive'] : core,
    packages: [...pure, ...(topicPackages[name] ?? [])],
  })),
  { name: 'bundled', path: 'renderer/bundled', rooms: [...wholeCore, 'resources'], packages: [] },
  { name: 'storage', path: 'renderer/storage', rooms: wholeCore, packages: ['dexie', 'valibot'] },
  { name: 'workers', path: 'renderer/workers', rooms: [...wholeCore, 'bundled'], packages: [] },
  {
    name: 'usecases',
    path: 'renderer/usecases',
    rooms: [...wholeCore, 'bundled', 'storage', 'workers'],
    typeRooms: ['contract'],
    packages: [],
  },
  {
    name: 'stores',
    path: 'renderer/stores',
    rooms: [...wholeCore, 'bundled', 'usecases', 'wording'],
    packages: ['pinia', 'vue'],
  },
  { name: 'wording', path: 'renderer/wording', rooms: [], packages: [] },
  {
    // Of the core only the shape of a page and what the kernel knows of texts: components know nothing of reports.
    name: 'components',
    path: 'renderer/components',
    rooms: ['core/kernel', 'wording', 'theme'],
    typeRooms: ['core/pages'],
    packages: ['vue', ...codemirror],
  },
  {
    name: 'screens',
    path: 'renderer/screens',
    rooms: [...wholeCore, 'bundled', 'stores', 'components', 'wording', 'theme'],
    packages: ['vue', 'vue-router', 'pinia'],
  },
  { name: 'theme', path: 'renderer/theme', rooms: [], packages: [] },
  {
    // The start-up files (main.ts, App.vue, router.ts): the only place that may know everything of the page.
    name: 'page',
    path: 'renderer',
    shallow: true,
    rooms: ['usecases', 'stores', 'screens', 'components', 'wording', 'theme', 'storage', 'bundled', ...wholeCore],
    packages: ['vue', 'vue-router', 'pinia'],
  },
  {
    // Values of the kernel only (problems, results): what crosses the boundary is made of them.
    name: 'contract',
    path: 'electron/contract',
    rooms: ['core/kernel'],
    typeRooms: wholeCore,
    packages: ['valibot'],
  },
  {
    // Whole-or-nothing writing of files, for every host that has Node.
    name: 'files',
    path: 'electron/files',
    rooms: ['contract', ...wholeCore],
    packages: ['node:*'],
  },
  {
    name: 'main',
    path: 'electron/main',
    rooms: ['contract', 'files', ...wholeCore],
    packages: ['electron', 'node:*'],
  },
  { name: 'preload', path: 'electron/preload', rooms: ['contract'], packages: ['electron'] },
  {
    name: 'cli',
    path: 'electron/cli',
    rooms: [...wholeCore, 'bundled', 'contract', 'files'],
    packages: ['node:*'],
  },
  { name: 'resources', path: 'resources', rooms: [], packages: [] },
  {
    name: 'build',
    path: 'build',
    rooms: ['root', 'resources', ...wholeCore, 'bundled'],
    packages: ['declared', 'node:*'],
  },
  {
    name: 'tests',
    path: 'tests',
    rooms: [
      ...[...wholeCore, 'bundled', 'storage', 'workers', 'usecases', 'stores', 'wording', 'components', 'screens'],
      ...['theme', 'page', 'contract', 'files', 'main', 'preload', 'cli', 'resources', 'build', 'root'],
    ],
    packages: ['declared', 'node:*'],
  },
  { name: 'root', path: '.', shallow: true, rooms: ['build', 'tests'], packages: ['declared', 'node:*'] },
];

/** Node's network modules: only the loopback server (and what tests it) may open a socket. */
export const networkModules = ['net', 'http', 'https', 'http2', 'dns', 'dgram', 'tls'];
export const networkFiles = /^(electron\/cli\/serve|tests\/)/;

/** Raw IPC objects of Electron and the files that may name them: one wrapper in main, the preload, their doubles. */
export const rawIpc = ['ipcMain', 'ipcRenderer'];
export const rawIpcFiles = /^(electron\/main\/ipc\/register\.ts$|electron\/preload\/|tests\/)/;
