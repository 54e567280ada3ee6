import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../build/package/electron-builder.config.mjs';
import { root } from '../../build/vite/shared.mjs';

const quiet = new DebugLogger(false);

describe('packaging settings', () => {
  it("pass electron-builder's own schema", async () => {
    await expect(validateConfiguration(config, quiet)).resolves.toBeUndefined();
  });

  it('the schema check finds an unknown key', async () => {
    const wrong = { ...config, electronFuse: config.electronFuses };
    await expect(validateConfiguration(wrong, quiet)).rejects.toThrow(/electronFuse/);
  });

  it('every fuse stands as the security checklist wants it', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
    expect(config.asar).toBe(true);
    expect(config.publish).toBeNull();
  });

  it('packs the built files and no dependency tree, no source', () => {
    const files = config.files as string[];
    expect(files.filter((file) => !file.startsWith('!'))).toEqual([
      'package.json',
      'dist/main/**',
      'dist/preload/**',
      'dist/renderer/**',
    ]);
    expect(files).toContain('!node_modules/**');
  });

  it('the application id never changes: saved data hang on it', () => {
    expect(config.appId).toBe('cn.nianbao.desktop');
    expect(config.linux?.executableName).toBe('nianbao');
  });

  it('icons: drawn for every size, and the Windows icon holds 256 px', () => {
    for (const size of [16, 32, 48, 64, 128, 256, 512]) {
      const png = readFileSync(path.join(root, `resources/icons/linux/${String(size)}x${String(size)}.png`));
      expect(png.readUInt32BE(16)).toBe(size);
      expect(png.readUInt32BE(20)).toBe(size);
    }
    const ico = readFileSync(path.join(root, String(config.win?.icon)));
    const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico.readUInt8(6 + 16 * i) || 256);
    expect(widths).toContain(256);
    expect(existsSync(path.join(root, String(config.linux?.icon)))).toBe(true);
  });
});
