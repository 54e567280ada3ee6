import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { FS_ERROR_TABLE, problemOfFsError, STEPS, type Step } from '../../electron/files/fsErrors';
import { sentence, type ProblemCode } from '../../renderer/core/kernel/problem';
import { fsError } from './faults';

const told = (code: string, step: Step, platform: NodeJS.Platform = 'linux') =>
  problemOfFsError(fsError(code), step, '年报文件夹', platform);

/** What the requirement names (P13), row by row; the table must say the same. */
const REQUIRED: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'diskFull',
  EROFS: 'readOnly',
  EPERM: 'readOnly',
  EACCES: 'readOnly',
  EIO: 'mediumGone',
  ENODEV: 'mediumGone',
  ENXIO: 'mediumGone',
  ENOTCONN: 'mediumGone',
  ENOENT: 'mediumGone',
  EBUSY: 'fileBusy',
};

/** Where the step decides: a folder that was never there is not a medium that went away. */
const BY_STEP: Readonly<Record<string, ProblemCode>> = { 'find ENOENT': 'folderMissing' };

describe('while writing', () => {
  it.each(Object.entries(REQUIRED))('%s is told as %s', (code, expected) => {
    for (const step of STEPS.filter((s) => s !== 'read'))
      expect(told(code, step).code).toBe(BY_STEP[`${step} ${code}`] ?? expected);
  });

  it('on Windows EPERM on an existing name is a program holding it, on a fresh name a missing right', () => {
    expect(told('EPERM', 'replace', 'win32').code).toBe('fileBusy');
    expect(told('EPERM', 'create', 'win32').code).toBe('readOnly');
    expect(told('EPERM', 'find', 'win32').code).toBe('readOnly');
  });
});

it('a folder that is not there is named', () => {
  expect(sentence(told('ENOENT', 'find'))).toBe('文件夹“年报文件夹”不存在，请核对位置后再试。');
});

it('every code this system knows gives one plain sentence, at every step, never an internal error', () => {
  for (const code of Object.keys(constants.errno)) {
    for (const step of STEPS) {
      const problem = told(code, step);
      expect(problem.code).not.toBe('internal');
      expect(sentence(problem)).toMatch(/^[^A-Z]*[\u4e00-\u9fff][^A-Z]*。$|WPS/);
    }
  }
});

it('every row of the table is a code that exists', () => {
  expect(Object.keys(FS_ERROR_TABLE).filter((code) => !(code in constants.errno))).toEqual([]);
});

it.each<[string, ProblemCode]>([
  ['ENOENT', 'fileMissing'],
  ['ENOTDIR', 'fileMissing'],
  ['EACCES', 'fileUnreadable'],
  ['EISDIR', 'fileUnreadable'],
  ['EBUSY', 'fileUnreadable'],
  ['EIO', 'mediumGone'],
])('while reading %s is told as %s', (code, expected) => expect(told(code, 'read').code).toBe(expected));

it.each([null, undefined, 'ENOSPC', { code: 5 }, new Error('x')])('takes anything thrown: %s', (thrown) => {
  expect(problemOfFsError(thrown, 'create', 'x', 'linux').code).toBe('cannotWrite');
});
