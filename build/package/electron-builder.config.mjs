/**
 * Packages for office PCs: Windows x64 (installer, portable) and Linux x64/arm64 (deb, AppImage).
 * Everything is bundled into `dist/`, so no node_modules travels along and the file list stays readable.
 * Limit: integrity of the asar binds only with a signed program in a write-protected folder; signing needs a
 * certificate that this project does not hold.
 *
 * @type {import('electron-builder').Configuration}
 */
const config = {
  appId: 'cn.nianbao.desktop',
  productName: '政府信息公开年报编制',
  copyright: '',
  directories: { output: 'release', buildResources: 'resources/icons' },
  files: [
    'package.json',
    'dist/main/**',
    'dist/preload/**',
    'dist/renderer/**',
    // Dependencies of package.json would be added by themselves.
    '!node_modules/**',
  ],
  extraMetadata: {
    // What the deb format demands; the names can resolve nowhere, for nothing is ever fetched.
    homepage: 'https://nianbao.invalid/',
    author: { name: 'nianbao', email: 'nianbao@nianbao.invalid' },
  },
  asar: true,
  npmRebuild: false,
  publish: null,
  artifactName: 'nianbao-${version}-${os}-${arch}.${ext}',
  // Item 19 of Electron's security checklist; wasmTrapHandlers stays at its default.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    onlyLoadAppFromAsar: true,
    // Windows and macOS only; Linux has no support for it and ignores the fuse.
    enableEmbeddedAsarIntegrityValidation: true,
    // No cookies are kept, and the keyring would ask questions.
    enableCookieEncryption: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  },
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    icon: 'resources/icons/icon.ico',
    executableName: 'nianbao',
  },
  nsis: {
    artifactName: 'nianbao-${version}-setup-${arch}.${ext}',
    oneClick: false,
    // Below Program Files people without rights cannot swap the program.
    perMachine: true,
    allowToChangeInstallationDirectory: false,
    installerLanguages: ['zh_CN'],
    language: '2052',
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    shortcutName: '政府信息公开年报编制',
  },
  portable: { artifactName: 'nianbao-${version}-portable-${arch}.${ext}' },
  linux: {
    target: [
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
    ],
    icon: 'resources/icons/linux',
    executableName: 'nianbao',
    category: 'Office',
    synopsis: '乡镇政府信息公开工作年度报告编制（离线）',
    maintainer: 'nianbao <nianbao@nianbao.invalid>',
  },
};

export default config;
