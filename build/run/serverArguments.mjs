/**
 * What `npm start` hands on to the loopback server: the port, and only when the person gave one. The one default stands in
 * `electron/contract/scheme.ts`: the port is part of the page's origin, and what is saved under one origin cannot be seen
 * under another. A port left out or written badly is handed on as it is; the server says what is wrong with it.
 *
 * @param {readonly string[]} argv arguments of `npm start`, without program and script
 * @returns {string[]}
 */
export function serverArguments(argv) {
  return argv.flatMap((word, i) => {
    if (word.startsWith('--port=')) return [word];
    return word === '--port' ? argv.slice(i, i + 2) : [];
  });
}
