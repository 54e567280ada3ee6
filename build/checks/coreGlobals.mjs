/**
 * Names that `renderer/core` must not take from its surroundings. The compiler alone does not stop them: docx's type
 * declarations pull in Node's, so `process`, `fetch` or `setTimeout` compile there. What the core needs of the outside
 * (time, identifiers) is handed in through the ports of the kernel. Limit: a type such as `Buffer` passes; it is gone at
 * run time.
 */
const node = [
  ...['process', 'Buffer', 'global', 'require', 'module', 'exports', '__dirname', '__filename'],
  ...['setImmediate', 'clearImmediate'],
];

/** Offered by Node and by browsers alike, still no part of the language. */
const both = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'performance', 'crypto'],
  ...['fetch', 'Headers', 'Request', 'Response', 'FormData', 'WebSocket', 'EventSource', 'BroadcastChannel'],
  ...['Blob', 'File', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'atob', 'btoa', 'structuredClone'],
  ...['Event', 'EventTarget', 'CustomEvent', 'AbortController', 'AbortSignal', 'DOMException', 'MessageChannel'],
  ...['ReadableStream', 'WritableStream', 'TransformStream', 'CompressionStream', 'DecompressionStream'],
];

const dom = [
  ...['window', 'self', 'document', 'navigator', 'location', 'history', 'screen', 'alert', 'confirm', 'prompt'],
  ...[
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'caches',
    'Worker',
    'SharedWorker',
    'postMessage',
    'importScripts',
  ],
  ...['XMLHttpRequest', 'DOMParser', 'XMLSerializer', 'FileReader', 'Image', 'Node', 'Element', 'HTMLElement'],
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'getComputedStyle', 'matchMedia'],
  ...['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'customElements'],
];

export const forbiddenGlobals = [...node, ...both, ...dom];

/** Options of ESLint's `no-restricted-globals`; `globalThis.process` is no way around it. */
export const coreGlobalsRule = {
  checkGlobalObject: true,
  globalObjects: ['self', 'window', 'global'],
  globals: forbiddenGlobals.map((name) => ({ name, message: 'The core is pure: hand it in through a port.' })),
};
