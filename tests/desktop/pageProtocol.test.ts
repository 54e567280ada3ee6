import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../electron/contract/security';
import { listPageFiles, type PageFiles } from '../../electron/files/pageFiles';
import { answerPageRequest } from '../../electron/main/services/pageProtocol';
import { newFolder } from './faults';

let files: PageFiles;
let root: string;

beforeAll(async () => {
  const folder = await newFolder();
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.json'), '{}');
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'index-a1.js'), 'export {};');
  await writeFile(join(root, 'assets', '说明.txt'), '文');
  await writeFile(join(root, 'assets', 'tool.exe'), 'MZ');
  await symlink(join(folder, 'secret.json'), join(root, 'assets', 'link.json'));
  files = await listPageFiles(root);
});

const ask = (url: string, method = 'GET') => answerPageRequest(files)({ url, method } as Request);

it('lists exactly the files of known types, without links', () => {
  expect([...files.keys()].sort()).toEqual([
    '/',
    '/assets/%E8%AF%B4%E6%98%8E.txt',
    '/assets/index-a1.js',
    '/index.html',
  ]);
});

it('refuses a folder without a page', async () => {
  await expect(listPageFiles(join(root, 'assets'))).rejects.toThrow('index.html');
});

it.each([
  ['app://main', 'text/html; charset=utf-8', '<!doctype html>'],
  ['app://main/', 'text/html; charset=utf-8', '<!doctype html>'],
  ['app://main/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
  ['app://main/assets/index-a1.js', 'text/javascript; charset=utf-8', 'export {};'],
  ['app://main/assets/index-a1.js?v=1#x', 'text/javascript; charset=utf-8', 'export {};'],
  ['app://main/assets/%E8%AF%B4%E6%98%8E.txt', 'text/plain; charset=utf-8', '文'],
])('%s', async (url, type, text) => {
  const answer = await ask(url);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, type, text]);
});

describe.each([
  ['parent folder', 'app://main/../secret.json'],
  ['parent folder inside', 'app://main/assets/../../secret.json'],
  ['encoded dots', 'app://main/%2e%2e/secret.json'],
  ['encoded slash', 'app://main/..%2fsecret.json'],
  ['double encoding', 'app://main/%252e%252e/secret.json'],
  ['backslash', 'app://main/..\\secret.json'],
  ['absolute path', 'app://main//etc/passwd'],
  ['drive', 'app://main/C:/Windows/win.ini'],
  ['NUL', 'app://main/index.html%00.js'],
  ['another case', 'app://main/INDEX.HTML'],
  ['encoded letter of a real name', 'app://main/%69ndex.html'],
  ['trailing slash', 'app://main/index.html/'],
  ['a folder', 'app://main/assets/'],
  ['unlisted type', 'app://main/assets/tool.exe'],
  ['a link', 'app://main/assets/link.json'],
  ['prototype name', 'app://main/__proto__'],
  ['another host', 'app://evil/index.html'],
  ['no host', 'app:///index.html'],
  ['longer host', 'app://main.evil/index.html'],
])('%s', (_, url) => {
  it('does not exist, and the answer still carries the policy', async () => {
    const answer = await ask(url);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
    expect(answer.headers.get('content-security-policy')).toBe(SECURITY_HEADERS['Content-Security-Policy']);
  });
});

it.each(['POST', 'PUT', 'HEAD', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  expect((await ask('app://main/', method)).status).toBe(405);
});

it('sends every security header with a page', async () => {
  const { headers } = await ask('app://main/');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name)).toBe(value);
});
