import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { browserProgram } from './browserProgram.mjs';

/**
 * Puts in place what the tests need beyond npm: a browser for the journeys; LibreOffice Writer, poppler and fonts for
 * the document checks; strace for the tests that let the real system fail. Debian as root: by apt. Elsewhere: Playwright's own browser, and one sentence per thing missing.
 * Exit 1 only when no browser can be had; the tests that want the rest report their own lacks.
 */
const needs = [
  { name: 'chromium', debian: ['chromium'], why: 'browser journeys', present: () => browserProgram() !== null },
  {
    name: 'LibreOffice Writer',
    debian: ['libreoffice-writer-nogui'],
    why: 'rendering the documents',
    present: hasWriter,
  },
  {
    name: 'poppler (pdftotext, pdftoppm)',
    debian: ['poppler-utils'],
    why: 'reading the rendered pages',
    present: () => onPath('pdftotext') !== null && onPath('pdftoppm') !== null,
  },
  {
    name: 'Chinese fonts (Noto CJK)',
    debian: ['fonts-noto-cjk', 'fontconfig'],
    why: 'line widths of the rendered pages',
    present: () => hasFont(':lang=zh'),
  },
  {
    name: 'Latin fonts (Liberation)',
    debian: ['fonts-liberation', 'fontconfig'],
    why: 'figures of the rendered pages',
    present: () => hasFont('Liberation Serif'),
  },
  {
    // Linux alone has it; elsewhere the tests that want it say so and are skipped.
    name: 'strace',
    debian: ['strace'],
    why: 'faults of the real system: full, failing and write-protected media',
    present: () => process.platform !== 'linux' || onPath('strace') !== null,
  },
];

let missing = needs.filter((need) => !need.present());
if (missing.length > 0 && isDebian() && process.getuid?.() === 0) {
  installByApt([...new Set(missing.flatMap((need) => need.debian))]);
  missing = needs.filter((need) => !need.present());
}
if (missing.some((need) => need.name === 'chromium')) {
  console.log('chromium: asking Playwright for its own browser');
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  missing = needs.filter((need) => !need.present());
}
for (const need of missing) {
  const how = isDebian() ? `as root: apt-get install ${need.debian.join(' ')}` : 'install it with your system tools';
  console.log(`MISSING ${need.name}, needed for ${need.why}; ${how}`);
}
console.log(missing.length === 0 ? 'test environment: complete' : `test environment: ${missing.length} missing`);
if (missing.some((need) => need.name === 'chromium')) process.exitCode = 1;

/** @param {string[]} packages */
function installByApt(packages) {
  console.log(`installing: ${packages.join(' ')}`);
  const options = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=180', '-q'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', [...options, ...args], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 480_000,
    });
    if (status !== 0) console.log(`apt-get ${args[0] ?? ''} ended with ${String(status)}`);
  }
}

/** LibreOffice may be installed without Writer (then `soffice` converts nothing); other systems merge its library. */
function hasWriter() {
  const program = onPath('soffice');
  if (!program) return false;
  if (process.platform !== 'linux') return true;
  const folder = path.dirname(realpathSync(program));
  return (
    existsSync(path.join(folder, 'libswlo.so')) || (!isDebian() && existsSync(path.join(folder, 'libmergedlo.so')))
  );
}

/** @param {string} pattern fontconfig pattern */
function hasFont(pattern) {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [pattern, 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** @param {string} program @returns {string | null} */
function onPath(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  for (const folder of folders) {
    const hit = names.map((name) => path.join(folder, name)).find((file) => existsSync(file));
    if (hit) return hit;
  }
  return null;
}

function isDebian() {
  return existsSync('/etc/debian_version') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
}
