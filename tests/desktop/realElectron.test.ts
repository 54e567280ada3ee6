import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import type { HostBridge } from '../../electron/contract/bridge';
import { expect, it } from 'vitest';
import { listing, newFolder } from './faults';

/**
 * The built desktop app in the real runtime: window, origin, bridge, and what the page may not do. Runs only where the
 * runtime, a display and a build exist; elsewhere it says what is missing. The package `electron` is not imported: that
 * would try to download the runtime.
 */
const root = join(import.meta.dirname, '../..');

function electronProgram(): string | null {
  const folder = join(root, 'node_modules/electron');
  const path = join(folder, 'path.txt');
  if (!existsSync(path)) return null;
  const program = join(folder, 'dist', readFileSync(path, 'utf8'));
  return existsSync(program) ? program : null;
}

function missing(): string | null {
  if (electronProgram() === null) return 'no Electron runtime on this machine';
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'no display';
  // The product never runs without its sandbox, and Chromium has none for root.
  if (process.getuid?.() === 0) return 'the sandbox does not run as root';
  if (!existsSync(join(root, 'dist/main/main.js')) || !existsSync(join(root, 'dist/renderer/index.html')))
    return 'not built (npm run build)';
  return null;
}

const launch = (profile: string): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: electronProgram() ?? '',
    args: [root],
    env: { ...(process.env as Record<string, string>), XDG_CONFIG_HOME: profile, APPDATA: profile },
  });

it('real window: our origin, the bridge, no way out', { timeout: 60_000 }, async (context) => {
  const lack = missing();
  if (lack !== null) {
    console.log(`not run here: real Electron: ${lack}`);
    context.skip(lack);
  }
  const profile = await newFolder();
  const app = await launch(profile);
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState();
    expect(page.url()).toMatch(/^app:\/\/main\//);
    const seen = await page.evaluate(async () => ({
      origin: location.origin,
      bridge: Object.keys((window as unknown as { nianbao: object }).nianbao).sort(),
      node: 'require' in window || 'process' in window,
      secure: isSecureContext,
      opened: window.open('app://main/') === null,
      web: await fetch('https://example.invalid/').then(
        () => 'answered',
        () => 'refused',
      ),
    }));
    expect(seen).toEqual({
      origin: 'app://main',
      bridge: [
        ...['chooseFolder', 'chooseIncoming', 'freeRevision', 'hostInfo', 'listIncoming', 'onCloseRequested'],
        ...['onPackageStep', 'openForeignFile', 'openReportFile', 'pagesAsPdf', 'print', 'readIncoming'],
        ...['setUnsaved', 'showWritten', 'writeFiles', 'writePackage'],
      ],
      node: false,
      secure: true,
      opened: true,
      web: 'refused',
    });
    const userData = await app.evaluate(({ app: electron }) => electron.getPath('userData'));
    expect(userData).toBe(join(profile, 'nianbao'));
  } finally {
    await app.close();
  }
});

it(
  'real messages: a package is written, told step by step, listed and read back',
  { timeout: 60_000 },
  async (context) => {
    const lack = missing();
    if (lack !== null) {
      console.log(`not run here: real Electron: ${lack}`);
      context.skip(lack);
    }
    const stick = await newFolder();
    const app = await launch(await newFolder());
    try {
      const page = await app.firstWindow();
      await page.waitForLoadState();
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      }, stick);
      const seen = await page.evaluate(async () => {
        const bridge = (window as unknown as { nianbao: HostBridge }).nianbao;
        const steps: string[] = [];
        const stop = bridge.onPackageStep(({ step, done, total }) => steps.push(`${step} ${done}/${total}`));
        const chosen = await bridge.chooseFolder();
        const token = chosen.ok ? chosen.value!.token : '';
        const file = (name: string, byte: number) => ({ name, bytes: new Uint8Array([byte]) });
        const files = [file('报送函及年度报告.docx', 1), file('report.json', 2)];
        const request = { token, base: '甲镇', revision: 1, files, manifest: file('manifest.json', 3) };
        const written = await bridge.writePackage(request);
        stop();
        const from = written.ok ? written.value.token : '';
        const listed = await bridge.listIncoming(from);
        const id = listed.ok ? listed.value.found[0]!.id : '';
        const read = await bridge.readIncoming({ token: from, id });
        const entries = read.ok && read.value.kind === 'folder' ? read.value.entries : [];
        return { steps, bytes: entries.map(({ name, bytes }) => [name, ...(bytes ?? [])]).sort() };
      });
      expect(seen.steps.at(-1)).toBe('readBack 3/3');
      expect(seen.bytes).toEqual([
        ['manifest.json', 3],
        ['report.json', 2],
        ['报送函及年度报告.docx', 1],
      ]);
      expect(await listing(join(stick, '甲镇'))).toEqual(['manifest.json', 'report.json', '报送函及年度报告.docx']);
    } finally {
      await app.close();
    }
  },
);
