import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { gather } from '../../electron/cli/collect/gather';
import { fullReport } from '../fixtures/reports';
import { fsError, newFolder } from './faults';

/** Rights of files do not stop whoever runs the tests as root: the refusal is put in where Node answers. */
const refused = vi.hoisted(() => ({ folder: '', file: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    readdirSync: (path: string, options: { readonly withFileTypes: true }) => {
      if (refused.folder !== '' && path.endsWith(refused.folder)) throw fsError('EACCES');
      return fs.readdirSync(path, options);
    },
    openSync: (path: string, flags: number) => {
      if (refused.file !== '' && path.endsWith(refused.file)) throw fsError('EIO');
      return fs.openSync(path, flags);
    },
  };
});

it('a folder that cannot be looked into is named, and the rest is added up', async () => {
  const root = await newFolder();
  mkdirSync(join(root, '锁着的'));
  writeFileSync(join(root, '甲.json'), JSON.stringify(fullReport('2021')));
  refused.folder = '锁着的';
  const { incoming, rejected } = await gather(root);
  expect(incoming.map(({ path }) => path)).toEqual(['甲.json']);
  expect(rejected).toMatchObject([{ path: '锁着的', problems: [{ kind: 'fileUnreadable' }] }]);
  expect(rejected[0]?.problems[0]?.message).toMatch(/锁着的.*。$/);
});

it('what the quick way cannot open is read the ordinary way, with its own words where that fails too', async () => {
  const root = await newFolder();
  writeFileSync(join(root, '甲.json'), JSON.stringify(fullReport('2021')));
  refused.file = '甲.json';
  expect((await gather(root)).incoming.map(({ path }) => path)).toEqual(['甲.json']);
  writeFileSync(join(root, '甲.json'), Buffer.from([0x7b, 0xff]));
  expect((await gather(root)).rejected).toHaveLength(1);
});
